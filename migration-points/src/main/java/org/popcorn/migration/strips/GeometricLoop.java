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
 * A loop that goes on, at its only latch, while a number that is multiplied by a power of 2, or
 * divided by 2 or more, compares to a bound. One that shrinks has few iterations whatever it is;
 * one that grows has few if it starts at 1 or more and stays in its type ({@link ValueRanges}).
 *
 * @param number a phi of the header, an integer of at most 64 bits
 * @param bits by how many bits the number moves in each iteration at least, 1 or more; upwards if
 *     it grows
 * @param grows whether it is multiplied, by 2 to the power of {@code bits}
 * @param question what is asked: of the number, or of its next value
 */
record GeometricLoop(PhiInstruction number, int bits, boolean grows, LatchQuestion question) {

  /** Reads a loop; empty if it is of another kind. */
  static Optional<GeometricLoop> of(BasicBlock header, BasicBlock latch, Set<BasicBlock> blocks) {
    for (PhiInstruction phi : header.phis()) {
      if (!(phi.valueFrom(latch) instanceof Instruction next)) {
        continue;
      }
      int bits = bitsOf(phi, next);
      if (bits == 0) {
        continue;
      }
      boolean grows = next.is(Opcode.SHL);
      for (Value asked : List.of(phi, next)) {
        Optional<GeometricLoop> found =
            LatchQuestion.of(asked, header, latch, blocks)
                .filter(question -> mayLeadToTheEnd(grows, question))
                .map(question -> new GeometricLoop(phi, bits, grows, question));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** By how many bits the next value differs; 0 if it is made in another way. */
  private static int bitsOf(PhiInstruction number, Instruction next) {
    if (!number.type().isInteger()
        || number.type().integerBits() > Long.SIZE
        || !(next.is(Opcode.SHL) || next.is(Opcode.LSHR) || next.is(Opcode.UDIV))
        || !next.operand(0).equals(number)
        || !(next.operand(1) instanceof Constant constant)
        || !constant.isInteger()) {
      return 0;
    }
    long by = constant.signExtended();
    if (next.is(Opcode.UDIV)) {
      return by >= 2 ? Long.SIZE - 1 - Long.numberOfLeadingZeros(by) : 0;
    }
    return by >= 1 && by < number.type().integerBits() ? (int) by : 0;
  }

  /** A number that shrinks is 0 in the end, and no question lets that go on. */
  private static boolean mayLeadToTheEnd(boolean grows, LatchQuestion question) {
    IntPredicate goesOn = question.goesOn();
    if (grows) {
      return switch (goesOn) {
        case ULT, ULE, SLT, SLE -> true;
        default -> false;
      };
    }
    return switch (goesOn) {
      case UGT -> true;
      case NE -> question.bound() instanceof Constant zero && zero.isZero();
      default -> false;
    };
  }

  /** Whether the next value is compared, and not that of the iteration that ends. */
  boolean asksNext() {
    return !question.asked().equals(number);
  }
}
