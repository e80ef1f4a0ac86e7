package org.popcorn.migration.resume;

import java.util.HashMap;
import java.util.Map;
import org.popcorn.llvm.Value;

/**
 * The slots of a resume entry, seen from one straight run of code: a value is loaded from its slot
 * at its first use, or at hand when this run has defined it.
 */
final class Available {
  private final Slots slots;
  private final Map<Integer, Value> known;

  private Available(Slots slots, Map<Integer, Value> known) {
    this.slots = slots;
    this.known = known;
  }

  /** Nothing is at hand yet. */
  static Available none(Slots slots) {
    return new Available(slots, new HashMap<>());
  }

  /** What is at hand where this run goes on in a block of its own. */
  Available copy() {
    return new Available(slots, new HashMap<>(known));
  }

  boolean hasSlot(int value) {
    return slots.has(value);
  }

  /** A value with a slot; loaded where the builder stands if need be. */
  Value get(int value) {
    Value here = known.get(value);
    if (here == null) {
      here = slots.load(value);
      known.put(value, here);
    }
    return here;
  }

  /** Says that this run has defined a value with a slot; {@link #store} must follow. */
  void define(int value, Value definition) {
    known.put(value, definition);
  }

  /** Stores a defined value to its slot where the builder stands. */
  void store(int value) {
    slots.store(value, known.get(value));
  }
}
