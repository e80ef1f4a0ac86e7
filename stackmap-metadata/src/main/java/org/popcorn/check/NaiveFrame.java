package org.popcorn.check;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A machine frame at a return address.
 *
 * @param cfaRegister CFA = this register + {@code cfaOffset}
 * @param saved offset from the CFA of each saved register of the caller, the return address among
 *     them, by DWARF number
 */
public record NaiveFrame(int cfaRegister, long cfaOffset, Map<Integer, Long> saved) {
  /** Copies the map, sorted. */
  public NaiveFrame {
    saved = Collections.unmodifiableMap(new TreeMap<>(saved));
  }
}
