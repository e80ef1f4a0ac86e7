package org.popcorn.migration.strips;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param meets whether it is known that the counter, in its steps, is equal to the bound some time
 *     before it has gone through all its numbers; if not, a loop that asks for equality has a step
 *     that is a power of 2, which meets all bounds at a distance of some steps and no other
 * @param question what is asked, of the counter or of its next value: it goes on towards the bound,
 *     or while they differ
 */
record CountedLoop(PhiInstruction counter, long step, boolean meets, LatchQuestion question) {
  private static final int MOST_BITS = 64;
  private static final long LARGEST_STEP = 1 << 20;

  /** Reads a loop as it is now; empty if it does not count. */
  static Optional<CountedLoop> of(BasicBlock header, BasicBlock latch, Set<BasicBlock> blocks) {
    for (PhiInstruction phi : header.phis()) {
      if (!(phi.valueFrom(latch) instanceof Instruction next)) {
        continue;
      }
      long step = stepOf(phi, next);
      if (step == 0) {
        continue;
      }
      for (Value asked : List.of(phi, next)) {
        Optional<CountedLoop> counted =
            LatchQuestion.of(asked, header, latch, blocks)
                .filter(question -> leadsToTheEnd(phi, step, latch, question))
                .map(
                    question ->
                        new CountedLoop(
                            phi,
                            step,
                            isKnownToMeet(phi, latch, step, question.bound()),
                            question));
        if (counted.isPresent()) {
          return counted;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean leadsToTheEnd(
      PhiInstruction counter, long step, BasicBlock latch, LatchQuestion question) {
    IntPredicate goesOn = question.goesOn();
    return isTowards(step, goesOn)
        && (goesOn != IntPredicate.NE
            || isPowerOf2(step)
            || isKnownToMeet(counter, latch, step, question.bound()))
        && !(counter.type().isPointer() && goesOn.isSigned());
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
  private static boolean isKnownToMeet(
      PhiInstruction counter, BasicBlock latch, long step, Value bound) {
    return counter.type().isPointer()
        || Math.abs(step) == 1
        || counter.incoming().stream()
            .filter(incoming -> !incoming.block().equals(latch))
            .map(PhiInstruction.Incoming::value)
            .allMatch(
                start ->
                    isDistance(start, bound, step)
                        || (isMultiple(start, step) && isMultiple(bound, step)));
  }

  /** Whether steps lead from a constant to another one before they go around. */
  private static boolean isDistance(Value from, Value to, long step) {
    if (!(from instanceof Constant first)
        || !first.isInteger()
        || !(to instanceof Constant last)
        || !last.isInteger()) {
      return false;
    }
    long distance = last.signExtended() - first.signExtended();
    boolean fits = (last.signExtended() > first.signExtended()) == (distance > 0);
    return fits && distance % step == 0 && distance / step > 0;
  }

  /** Whether a number is known to be a multiple of a step that is a power of 2. */
  private static boolean isMultiple(Value number, long step) {
    if (!isPowerOf2(step)) {
      return false;
    }
    Value bits =
        number instanceof Instruction masked && masked.is(Opcode.AND) ? masked.operand(1) : number;
    return bits instanceof Constant constant
        && constant.isInteger()
        && (constant.signExtended() & (Math.abs(step) - 1)) == 0;
  }

  private static boolean isPowerOf2(long step) {
    return Long.bitCount(Math.abs(step)) == 1;
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
    return !question.asked().equals(counter);
  }

  /** Whether the loop goes on until counter and bound are the same, not while one is less. */
  boolean asksForEquality() {
    return question.goesOn() == IntPredicate.NE;
  }

  /** Width of the counter. */
  int bits() {
    return counter.type().isPointer() ? MOST_BITS : counter.type().integerBits();
  }
}
