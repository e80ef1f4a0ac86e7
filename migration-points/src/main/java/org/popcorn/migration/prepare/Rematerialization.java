package org.popcorn.migration.prepare;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.analysis.Liveness;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.TypeKind;
import org.popcorn.llvm.Value;
import org.popcorn.pass.MigratingFunctions;
import org.popcorn.pass.Pass;

/**
 * Computes values that are one instruction away from another value again where they are used, so
 * that call sites carry the one and not both.
 *
 * <p>Addresses at a constant distance always: back ends fold the distance into the instruction that
 * accesses memory. Integers that come from one other value, by a cast, a comparison or arithmetic
 * with a constant, where both are needed after one call site: besides the cost of the part, a back
 * end that sees through a cast keeps both in registers, of which it may run out. One step only: a
 * chain would be computed again as a whole at each use.
 */
public final class Rematerialization {
  private static final Set<Opcode> CHEAP =
      EnumSet.of(
          Opcode.ZEXT,
          Opcode.SEXT,
          Opcode.TRUNC,
          Opcode.PTR_TO_INT,
          Opcode.ICMP,
          Opcode.ADD,
          Opcode.SUB,
          Opcode.AND,
          Opcode.OR,
          Opcode.XOR,
          Opcode.SHL,
          Opcode.LSHR,
          Opcode.ASHR);

  private final Builder builder;

  private Rematerialization(Builder builder) {
    this.builder = builder;
  }

  /** The pass that computes addresses again instead of carrying them. */
  public static Pass pass() {
    return new MigratingFunctions(
        "rematerialization",
        (builder, context) -> {
          Rematerialization addresses = new Rematerialization(builder);
          return function -> {
            FunctionBody body = FunctionBody.of(function);
            addresses.run(body, SitePlaces.of(body, context));
          };
        });
  }

  /**
   * Rewrites a body.
   *
   * @param sites value numbers of call sites
   */
  void run(FunctionBody body, BitSet sites) {
    if (sites.isEmpty()) {
      return;
    }
    // By value number; read before anything is rewritten.
    Map<Integer, Integer> sourceOf = new HashMap<>();
    BitSet split = new BitSet();
    BitSet integers = new BitSet();
    for (int value = body.argumentCount(); value < body.valueCount(); value++) {
      Instruction instruction = body.instruction(value);
      Opcode opcode = instruction.opcode();
      if (opcode == Opcode.GET_ELEMENT_PTR && isAtConstantDistance(instruction)) {
        split.set(value);
        sourceOf.put(value, body.numberOf(instruction.operand(0)));
      } else if (CHEAP.contains(opcode) && body.uses(value).length == 1 && isInteger(instruction)) {
        integers.set(value);
        sourceOf.put(value, body.uses(value)[0]);
      }
    }
    addOneStepAway(split, besideTheirSource(body, sites, integers, sourceOf), sourceOf);
    if (split.isEmpty()) {
      return;
    }
    new LiveRangeSplitting(
            builder,
            body,
            sites,
            split,
            (value, place) -> again(body, value, place.value(sourceOf.get(value))))
        .run();
    // Backwards: a value may have been what only another one was computed from.
    for (int value = split.length(); (value = split.previousSetBit(value - 1)) >= 0; ) {
      if (!body.value(value).hasUses()) {
        body.instruction(value).erase();
      }
    }
  }

  private static boolean isAtConstantDistance(Instruction address) {
    if (address.type().kind() != TypeKind.POINTER || address.operand(0) instanceof Constant) {
      return false;
    }
    for (int index = 1; index < address.operandCount(); index++) {
      // Below its base lies the begin of a data frame, which second returns are led by.
      if (!(address.operand(index) instanceof Constant constant)
          || !constant.isInteger()
          || constant.signExtended() < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInteger(Instruction instruction) {
    return instruction.type().kind() == TypeKind.INTEGER;
  }

  /** Adds those of {@code values} that need no other split value and are needed by none. */
  private static void addOneStepAway(BitSet split, BitSet values, Map<Integer, Integer> sourceOf) {
    BitSet sources = new BitSet();
    split.stream().forEach(value -> sources.set(sourceOf.get(value)));
    values.stream()
        .filter(value -> !split.get(sourceOf.get(value)) && !sources.get(value))
        .forEach(
            value -> {
              split.set(value);
              sources.set(sourceOf.get(value));
            });
  }

  /** Those of {@code values} that live across a call site that their source lives across, too. */
  private static BitSet besideTheirSource(
      FunctionBody body, BitSet sites, BitSet values, Map<Integer, Integer> sourceOf) {
    BitSet beside = new BitSet();
    if (!values.isEmpty()) {
      Liveness liveness = Liveness.of(body);
      BitSet live = new BitSet();
      for (int site = sites.nextSetBit(0); site >= 0; site = sites.nextSetBit(site + 1)) {
        live.clear();
        for (int value : liveness.liveAfter(site)) {
          live.set(value);
        }
        live.stream()
            .filter(value -> values.get(value) && live.get(sourceOf.get(value)))
            .forEach(beside::set);
      }
    }
    return beside;
  }

  private Value again(FunctionBody body, int value, Value source) {
    Instruction original = body.instruction(value);
    Instruction copy = original.duplicate();
    builder.insert(copy);
    for (int i = 0; i < original.operandCount(); i++) {
      if (!(original.operand(i) instanceof Constant)) {
        copy.setOperand(i, source);
      }
    }
    return copy;
  }
}
