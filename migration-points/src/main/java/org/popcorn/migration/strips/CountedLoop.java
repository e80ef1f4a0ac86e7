package org.popcorn.migration.strips;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.IntPredicate;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.Value;

/**
 * A loop that goes on, at its only latch, while a counter compares to a bound in some way.
 *
 * @param counter a phi of the header, an integer of at most 64 bits or a pointer
 * @param step what is added to the counter in each iteration, bytes for a pointer; not 0
 * @param asked what is compared to the bound: the counter, or its next value
 * @param goesOn how it compares to the bound while the loop goes on: towards it, or unequal
 * @param bound the same in all iterations
 * @param comparison the instruction that compares; nothing but the latch's branch reads it
 * @param branch the latch's, to the header or out of the loop
 */
record CountedLoop(
    PhiInstruction counter,
    long step,
    Value asked,
    IntPredicate goesOn,
    Value bound,
    Instruction comparison,
    Instruction branch) {
  private static final int MOST_BITS = 64;
  private static final long LARGEST_STEP = 1 << 20;

  /** Reads a loop as it is now; empty if it does not count. */
  static Optional<CountedLoop> of(BasicBlock header, BasicBlock latch, Set<BasicBlock> blocks) {
    Instruction branch = latch.terminator().orElseThrow();
    if (!branch.isConditional()
        || !(branch.operand(0) instanceof Instruction comparison)
        || !comparison.is(Opcode.ICMP)
        || comparison.users().size() != 1) {
      return Optional.empty();
    }
    BasicBlock ifTrue = branch.successors().get(0);
    BasicBlock ifFalse = branch.successors().get(1);
    if (blocks.contains(ifTrue) == blocks.contains(ifFalse)) {
      return Optional.empty();
    }
    IntPredicate goesOn =
        ifTrue.equals(header) ? comparison.intPredicate() : comparison.intPredicate().inverse();
    for (PhiInstruction phi : header.phis()) {
      Instruction next = next(phi, latch);
      long step = next == null ? 0 : stepOf(phi, next);
      if (next == null || step == 0) {
        continue;
      }
      for (int side = 0; side < 2; side++) {
        Value asked = comparison.operand(side);
        Value bound = comparison.operand(1 - side);
        IntPredicate predicate = side == 0 ? goesOn : goesOn.swapped();
        if ((asked.equals(phi) || asked.equals(next))
            && isTowards(step, predicate)
            && (predicate != IntPredicate.NE || meets(phi, latch, step, bound))
            && !(phi.type().isPointer() && predicate.isSigned())
            && !(bound instanceof Instruction inside && blocks.contains(inside.block()))) {
          return Optional.of(
              new CountedLoop(phi, step, asked, predicate, bound, comparison, branch));
        }
      }
    }
    return Optional.empty();
  }

  private static @Nullable Instruction next(PhiInstruction phi, BasicBlock latch) {
    for (PhiInstruction.Incoming incoming : phi.incoming()) {
      if (incoming.block().equals(latch)) {
        return incoming.value() instanceof Instruction next ? next : null;
      }
    }
    return null;
  }

  /** 0 if the next value is no sum of the counter and a constant that is not too large. */
  private static long stepOf(PhiInstruction counter, Instruction next) {
    boolean isSum =
        counter.type().isPointer()
            ? next.is(Opcode.GET_ELEMENT_PTR)
                && next.operandCount() == 2
                && next.gepElementType().isInteger(Byte.SIZE)
            : next.is(Opcode.ADD)
                && counter.type().isInteger()
                && counter.type().integerBits() <= MOST_BITS;
    if (!isSum
        || !next.operand(0).equals(counter)
        || !(next.operand(1) instanceof Constant constant)
        || !constant.isInteger()) {
      return 0;
    }
    long step = constant.signExtended();
    return -LARGEST_STEP <= step && step <= LARGEST_STEP ? step : 0;
  }

  /**
   * Whether a counter in steps is equal to its bound some time before it has gone through all its
   * numbers, as far as that is known. A pointer's is: it stays in its object.
   */
  private static boolean meets(PhiInstruction counter, BasicBlock latch, long step, Value bound) {
    for (PhiInstruction.Incoming incoming : counter.incoming()) {
      if (!incoming.block().equals(latch)) {
        Value start = incoming.value();
        boolean isKnown =
            counter.type().isPointer()
                || Math.abs(step) == 1
                || isDistance(start, bound, step)
                || (isMultiple(start, step) && isMultiple(bound, step));
        // One that is at its bound at first takes a long way.
        if (!isKnown || (bound instanceof Constant && bound.equals(start))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a constant is so many steps away from another one. */
  private static boolean isDistance(Value from, Value to, long step) {
    return from instanceof Constant first
        && first.isInteger()
        && to instanceof Constant last
        && last.isInteger()
        && (last.signExtended() - first.signExtended()) % step == 0;
  }

  /** Whether a number is known to be a multiple of a step that is a power of 2. */
  private static boolean isMultiple(Value number, long step) {
    long length = Math.abs(step);
    if (Long.bitCount(length) != 1) {
      return false;
    }
    Value bits =
        number instanceof Instruction masked && masked.is(Opcode.AND) ? masked.operand(1) : number;
    return bits instanceof Constant constant
        && constant.isInteger()
        && (constant.signExtended() & (length - 1)) == 0;
  }

  private static boolean isTowards(long step, IntPredicate goesOn) {
    return switch (goesOn) {
      case NE -> true;
      case SLT, SLE, ULT, ULE -> step > 0;
      case SGT, SGE, UGT, UGE -> step < 0;
      case EQ -> false;
    };
  }

  /** Whether the counter grows. */
  boolean countsUp() {
    return step > 0;
  }

  /** Whether the next value is compared, and not that of the iteration that ends. */
  boolean asksNext() {
    return !asked.equals(counter);
  }

  /** Whether the loop goes on until counter and bound are the same, not while one is less. */
  boolean asksForEquality() {
    return goesOn == IntPredicate.NE;
  }

  /** Width of the counter. */
  int bits() {
    return counter.type().isPointer() ? MOST_BITS : counter.type().integerBits();
  }
}
