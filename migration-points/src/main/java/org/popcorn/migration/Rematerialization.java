package org.popcorn.migration;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.TypeKind;
import org.popcorn.llvm.Value;
import org.popcorn.migration.analysis.FunctionBody;

/**
 * Computes addresses at a constant distance from others again where they are used, so that call
 * sites carry one pointer and not one for each member or stack object. Back ends fold such a
 * distance into the instruction that accesses memory.
 */
final class Rematerialization {
  private final Builder builder;

  /** Works with {@code builder}, which stays the caller's. */
  Rematerialization(Builder builder) {
    this.builder = builder;
  }

  /**
   * Rewrites a body.
   *
   * @param sites value numbers of call sites
   */
  void run(FunctionBody body, BitSet sites) {
    // By value number; read before anything is rewritten.
    Map<Integer, Integer> baseOf = new HashMap<>();
    BitSet addresses = new BitSet();
    for (int value = body.argumentCount(); value < body.valueCount(); value++) {
      if (isAtConstantDistance(body.instruction(value))) {
        addresses.set(value);
        baseOf.put(value, body.numberOf(body.instruction(value).operand(0)));
      }
    }
    if (sites.isEmpty() || addresses.isEmpty()) {
      return;
    }
    new LiveRangeSplitting(
            builder,
            body,
            sites,
            addresses,
            (value, place) -> again(body.instruction(value), place.value(baseOf.get(value))))
        .run();
    // Backwards: an address may have been what only another one was computed from.
    for (int value = addresses.length(); (value = addresses.previousSetBit(value - 1)) >= 0; ) {
      if (!body.value(value).hasUses()) {
        body.instruction(value).erase();
      }
    }
  }

  private static boolean isAtConstantDistance(Instruction instruction) {
    if (!instruction.is(Opcode.GET_ELEMENT_PTR)
        || instruction.type().kind() != TypeKind.POINTER
        || instruction.operand(0) instanceof Constant) {
      return false;
    }
    for (int index = 1; index < instruction.operandCount(); index++) {
      // Below its base lies the begin of a data frame, which second returns are led by.
      if (!(instruction.operand(index) instanceof Constant constant)
          || constant.signExtended() < 0) {
        return false;
      }
    }
    return true;
  }

  private Value again(Instruction address, Value base) {
    Instruction copy = address.duplicate();
    builder.insert(copy);
    copy.setOperand(0, base);
    return copy;
  }
}
