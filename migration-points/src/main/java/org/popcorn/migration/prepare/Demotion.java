package org.popcorn.migration.prepare;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Argument;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.Value;

/**
 * Gives values a stack object each: stored once where the value is defined, loaded at its first use
 * after a block's start or a call site, so that the value itself lives across no site.
 */
final class Demotion {
  private final Builder builder;
  private final FunctionBody body;
  private final BitSet sites;
  private final BitSet moved;
  private final Map<Integer, AllocaInstruction> objects = new HashMap<>();

  /** Moves the values {@code moved} of a body; by value number, as {@code sites}. */
  Demotion(Builder builder, FunctionBody body, BitSet sites, BitSet moved) {
    this.builder = builder;
    this.body = body;
    this.sites = sites;
    this.moved = moved;
  }

  /** Whether a value is a stack object of its own, which the data stack carries. */
  static boolean isStackObject(Value value) {
    return value instanceof AllocaInstruction alloca
        && alloca.isFixedSize()
        && alloca.block().equals(alloca.function().entry());
  }

  /** What an invoke gives has a place to be stored only in a block that nothing else leads to. */
  static boolean canMove(Value value) {
    return !isStackObject(value)
        && !(value instanceof CallInstruction call
            && call.isInvoke()
            && call.normalDestination().predecessors().size() > 1);
  }

  /** Rewrites the body. */
  void run() {
    Instruction start = body.function().entry().firstInsertionPoint();
    builder.positionBefore(start).setDebugLocation(null);
    moved.stream()
        .forEach(value -> objects.put(value, builder.alloca(body.value(value).type(), "kept")));
    // Before any load that is made at the start.
    moved.stream()
        .filter(value -> body.value(value) instanceof Argument)
        .forEach(value -> builder.store(body.value(value), objects.get(value)));
    new LiveRangeSplitting(builder, body, sites, moved, (value, place) -> load(value)).run();
    moved.stream()
        .filter(value -> body.value(value) instanceof Instruction)
        .forEach(value -> storeAfter(body.instruction(value), objects.get(value)));
  }

  private Value load(int value) {
    AllocaInstruction object = objects.get(value);
    return builder.load(object.allocatedType(), object, "");
  }

  private void storeAfter(Instruction value, AllocaInstruction object) {
    builder.positionBefore(behind(value)).setDebugLocation(null).store(value, object);
  }

  private static Instruction behind(Instruction value) {
    if (value instanceof CallInstruction call && call.isInvoke()) {
      return call.normalDestination().firstInsertionPoint();
    }
    return value instanceof PhiInstruction
        ? value.block().firstInsertionPoint()
        : value.next().orElseThrow();
  }
}
