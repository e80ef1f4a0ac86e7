package org.popcorn.layout;

/** Segments of the joint range, in the order of their addresses. */
public enum JointSegment {
  /** Executable, not writable. */
  TEXT,
  /** Constants and the initial image of thread-local storage; read only. */
  READ,
  /** All that a hop carries along as bytes. */
  WRITE
}
