package org.popcorn.target;

/** Where the TLS block of an executable lies (ELF Handling For Thread-Local Storage, 3.4). */
public enum TlsVariant {
  /** The thread pointer points below the block; offsets of variables are positive. */
  I,
  /** The thread pointer points to the end of the block; offsets of variables are negative. */
  II
}
