package org.popcorn.migration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Argument;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.Value;
import org.popcorn.migration.analysis.FunctionBody;

/**
 * Gives values a stack object each: stored once where the value is defined, loaded at its first use
 * after a block's start or a call site, so that the value itself lives across no site.
 */
final class Demotion {
  /** A way into a phi on which it reads a value that moves. */
  private record PhiEdge(PhiInstruction phi, int index, int value) {}

  private final Builder builder;
  private final FunctionBody body;
  private final BitSet sites;
  private final Map<Integer, List<PhiEdge>> edges = new HashMap<>();
  private final Map<Integer, AllocaInstruction> objects = new HashMap<>();

  /** Moves the values {@code moved} of a body; by value number, as {@code sites}. */
  Demotion(Builder builder, FunctionBody body, BitSet sites, BitSet moved) {
    this.builder = builder;
    this.body = body;
    this.sites = sites;
    Instruction start = body.function().entry().firstInsertionPoint();
    builder.positionBefore(start).setDebugLocation(null);
    moved.stream()
        .forEach(value -> objects.put(value, builder.alloca(body.value(value).type(), "kept")));
    moved.stream()
        .filter(value -> body.value(value) instanceof Argument)
        .forEach(value -> builder.store(body.value(value), objects.get(value)));
  }

  /** Whether a value is a stack object of its own, which the data stack carries. */
  static boolean isStackObject(Value value) {
    return value instanceof AllocaInstruction alloca
        && alloca.isFixedSize()
        && alloca.block().equals(alloca.function().entry());
  }

  /** What an invoke or a landing pad gives has no place to be stored. */
  static boolean canMove(Value value) {
    return !isStackObject(value)
        && !(value instanceof Instruction instruction
            && (instruction.is(Opcode.LANDING_PAD) || instruction.opcode().isTerminator()));
  }

  /** Rewrites the body. */
  void run() {
    findEdges();
    for (int block = 0; block < body.blockCount(); block++) {
      rewrite(block);
    }
  }

  /** All at once, because a block may have thousands of ways in. */
  private void findEdges() {
    for (int value = body.argumentCount(); value < body.valueCount(); value++) {
      if (body.value(value) instanceof PhiInstruction phi) {
        List<PhiInstruction.Incoming> incoming = phi.incoming();
        for (int index = 0; index < incoming.size(); index++) {
          int used = body.numberOf(incoming.get(index).value());
          if (objects.containsKey(used)) {
            edges
                .computeIfAbsent(
                    body.numberOf(incoming.get(index).block()), block -> new ArrayList<>())
                .add(new PhiEdge(phi, index, used));
          }
        }
      }
    }
  }

  private void rewrite(int block) {
    // What is at hand, by value number: stored or loaded in this block since the last site.
    Map<Integer, Value> known = new HashMap<>();
    Instruction begin = body.block(block).firstInsertionPoint();
    for (int value = body.startOf(block); value < body.endOf(block); value++) {
      Instruction instruction = body.instruction(value);
      if (!(instruction instanceof PhiInstruction)) {
        leadOperands(instruction, known);
      }
      if (instruction.opcode().isTerminator()) {
        leadPhis(block, instruction, known);
      }
      if (sites.get(value)) {
        known.clear();
      }
      if (objects.containsKey(value)) {
        boolean opens = instruction instanceof PhiInstruction;
        builder.positionBefore(opens ? begin : instruction.next().orElseThrow());
        builder.setDebugLocation(null).store(instruction, objects.get(value));
        known.put(value, instruction);
      }
    }
  }

  private void leadOperands(Instruction user, Map<Integer, Value> known) {
    for (int i = 0; i < user.operandCount(); i++) {
      int used = body.numberOf(user.operand(i));
      if (objects.containsKey(used)) {
        user.setOperand(i, at(user, used, known));
      }
    }
  }

  /** What the phis of the next blocks read on the edges from this one. */
  private void leadPhis(int block, Instruction terminator, Map<Integer, Value> known) {
    for (PhiEdge edge : edges.getOrDefault(block, List.of())) {
      edge.phi().setIncomingValue(edge.index(), at(terminator, edge.value(), known));
    }
  }

  private Value at(Instruction user, int value, Map<Integer, Value> known) {
    return known.computeIfAbsent(
        value,
        number -> {
          builder.positionBefore(user).setDebugLocation(user.debugLocation().orElse(null));
          AllocaInstruction object = objects.get(number);
          return builder.load(object.allocatedType(), object, "");
        });
  }
}
