package org.popcorn.migration.resume;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Value;

/**
 * The slots of a resume entry, seen from one straight run of code: a value is loaded from its slot
 * at its first use, or at hand when this run has defined it.
 */
final class Available {
  private final Builder builder;
  private final Map<Integer, AllocaInstruction> slots;
  private final Map<Integer, Value> known;

  private Available(
      Builder builder, Map<Integer, AllocaInstruction> slots, Map<Integer, Value> known) {
    this.builder = builder;
    this.slots = slots;
    this.known = known;
  }

  /** Nothing is at hand yet; slots by value number. */
  static Available none(Builder builder, Map<Integer, AllocaInstruction> slots) {
    return new Available(builder, slots, new HashMap<>());
  }

  /** Makes a slot for each of the values where the builder stands. */
  static Map<Integer, AllocaInstruction> makeSlots(
      Builder builder, BitSet values, IntFunction<Type> typeOf) {
    Map<Integer, AllocaInstruction> slots = new HashMap<>();
    values.stream().forEach(value -> slots.put(value, builder.alloca(typeOf.apply(value), "slot")));
    return slots;
  }

  /** What is at hand where this run goes on in a block of its own. */
  Available copy() {
    return new Available(builder, slots, new HashMap<>(known));
  }

  boolean hasSlot(int value) {
    return slots.containsKey(value);
  }

  /** A value with a slot; loaded where the builder stands if need be. */
  Value get(int value) {
    return known.computeIfAbsent(
        value, number -> builder.load(slots.get(number).allocatedType(), slots.get(number), ""));
  }

  /** Says that this run has defined a value with a slot; {@link #store} must follow. */
  void define(int value, Value definition) {
    known.put(value, definition);
  }

  /** Stores a defined value to its slot where the builder stands. */
  void store(int value) {
    builder.store(known.get(value), slots.get(value));
  }
}
