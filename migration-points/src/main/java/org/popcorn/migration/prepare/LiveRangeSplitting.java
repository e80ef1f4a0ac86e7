package org.popcorn.migration.prepare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.Value;

/**
 * Ends the live ranges of values before each call site and at each block's end: at its first use
 * after that a value is made again, so that it lives across no site.
 */
final class LiveRangeSplitting {
  /** How a value comes into being again. */
  interface Remaking {
    /**
     * Makes a value where the builder stands.
     *
     * @param place gives operands that are split, too
     */
    Value make(int value, Place place);
  }

  /** Where a value is needed: before an instruction, with what is at hand there. */
  final class Place {
    private final Instruction user;
    private final Map<Integer, Value> known;

    private Place(Instruction user, Map<Integer, Value> known) {
      this.user = user;
      this.known = known;
    }

    /** The value here; one that is not split is what it is everywhere. */
    Value value(int number) {
      if (!split.get(number)) {
        return body.value(number);
      }
      Value here = known.get(number);
      if (here == null) {
        here = remaking.make(number, this);
        known.put(number, here);
      }
      return here;
    }

    private void stand() {
      builder.positionBefore(user).setDebugLocation(user.debugLocation().orElse(null));
    }
  }

  /** A way into a phi on which it reads a split value. */
  private record PhiEdge(PhiInstruction phi, int index, int value) {}

  private final Builder builder;
  private final FunctionBody body;
  private final BitSet sites;
  private final BitSet split;
  private final Remaking remaking;
  private final Map<Integer, List<PhiEdge>> edges = new HashMap<>();

  /** Splits the values {@code split} of a body at {@code sites}; both by value number. */
  LiveRangeSplitting(
      Builder builder, FunctionBody body, BitSet sites, BitSet split, Remaking remaking) {
    this.builder = builder;
    this.body = body;
    this.sites = sites;
    this.split = split;
    this.remaking = remaking;
  }

  /** Rewrites the uses. */
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
          if (used >= 0 && split.get(used)) {
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
    // By value number: defined or made again in this block since the last site.
    Map<Integer, Value> known = new HashMap<>();
    for (int value = body.startOf(block); value < body.endOf(block); value++) {
      Instruction instruction = body.instruction(value);
      leadOperands(value, new Place(instruction, known));
      boolean ends = instruction.opcode().isTerminator();
      if (sites.get(value) && !ends) {
        known.clear();
      }
      if (split.get(value)) {
        known.put(value, instruction);
      }
      if (ends) {
        leadPhis(block, new Place(instruction, known));
      }
    }
  }

  private void leadOperands(int value, Place place) {
    boolean needed = false;
    for (int used : body.uses(value)) {
      needed |= split.get(used);
    }
    if (!needed) {
      return;
    }
    place.stand();
    for (int i = 0; i < place.user.operandCount(); i++) {
      int used = body.numberOf(place.user.operand(i));
      if (used >= 0 && split.get(used)) {
        place.user.setOperand(i, place.value(used));
      }
    }
  }

  /** What the phis of the next blocks read on the edges from this one. */
  private void leadPhis(int block, Place place) {
    List<PhiEdge> read = edges.getOrDefault(block, List.of());
    if (!read.isEmpty()) {
      place.stand();
      read.forEach(edge -> edge.phi().setIncomingValue(edge.index(), place.value(edge.value())));
    }
  }
}
