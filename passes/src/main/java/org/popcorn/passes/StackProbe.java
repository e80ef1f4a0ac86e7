package org.popcorn.passes;

import org.popcorn.facts.Addresses;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.IntPredicate;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;

/**
 * Touches the memory of a large stack object from the top down, so that the guard below a data
 * stack is met and not stepped over.
 */
final class StackProbe {
  /** At most the size of a guard: one page of the portable machine. */
  static final long STEP_BYTES = Addresses.PAGE;

  private StackProbe() {}

  /**
   * Makes a loop before an instruction that reads one byte in each step from {@code top} down to
   * {@code bottom}. The builder stands before the instruction, and does so afterwards.
   */
  static void insert(Builder builder, Instruction at, Value top, Value bottom) {
    Types types = builder.module().types();
    BasicBlock rest = at.block();
    BasicBlock before = rest.splitOffHead(at, "");
    BasicBlock check = rest.insertBlockBefore("probe.check");
    BasicBlock touch = rest.insertBlockBefore("probe.touch");
    builder.positionAtEnd(before).br(check);
    builder.positionAtEnd(check);
    PhiInstruction place = builder.phi(types.pointer(), "probe");
    Value next = builder.plusBytes(place, -STEP_BYTES, "");
    Value more = builder.icmp(IntPredicate.UGT, next, bottom, "");
    builder.condBr(more, touch, rest);
    builder.positionAtEnd(touch).load(types.i8(), next, "").setVolatile(true);
    builder.br(check);
    place.addIncoming(top, before);
    place.addIncoming(next, touch);
    builder.positionBefore(at);
  }
}
