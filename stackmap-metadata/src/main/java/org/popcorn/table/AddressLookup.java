package org.popcorn.table;

/** Where the sections of a link are. */
@FunctionalInterface
public interface AddressLookup {

  /** It is not part of the link. */
  long NOT_LINKED = 0;

  /** The address of a name, or {@link #NOT_LINKED}. */
  long addressOf(String name);
}
