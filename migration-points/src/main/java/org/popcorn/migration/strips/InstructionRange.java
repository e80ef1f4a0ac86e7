package org.popcorn.migration.strips;

import java.util.Optional;
import java.util.function.Function;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Value;

/** What an instruction makes of what its operands may be; not for phis. */
final class InstructionRange {
  private final Instruction instruction;
  private final Function<Value, ValueRange> ranges;
  private final int bits;
  private final ValueRange all;

  private InstructionRange(Instruction instruction, Function<Value, ValueRange> ranges) {
    this.instruction = instruction;
    this.ranges = ranges;
    bits = instruction.type().integerBits();
    all = ValueRange.ofBits(bits);
  }

  /**
   * The range of an integer of at most 64 bits.
   *
   * @param ranges those of operands
   */
  static ValueRange of(Instruction instruction, Function<Value, ValueRange> ranges) {
    return new InstructionRange(instruction, ranges).made();
  }

  private ValueRange made() {
    return switch (instruction.opcode()) {
      case ZEXT -> zeroExtended();
      case SEXT -> left();
      case TRUNC ->
          instruction.operand(0).type().integerBits() <= Long.SIZE ? all.ifContains(left()) : all;
      case ADD -> all.ifContains(left().plus(right()));
      case SUB -> all.ifContains(left().minus(right()));
      case MUL -> constant().flatMap(left()::times).map(all::ifContains).orElse(all);
      case SHL ->
          shift().flatMap(count -> left().times(1L << count)).map(all::ifContains).orElse(all);
      case AND -> constant().filter(mask -> mask >= 0).map(this::masked).orElse(all);
      case UDIV -> constant().filter(divisor -> divisor > 0).map(this::divided).orElse(all);
      case UREM ->
          constant()
              .filter(divisor -> divisor > 0)
              .map(divisor -> ValueRange.upTo(divisor - 1))
              .orElse(all);
      case SREM ->
          constant()
              .filter(divisor -> divisor > 0)
              .map(
                  divisor ->
                      new ValueRange(left().isNeverNegative() ? 0 : 1 - divisor, divisor - 1))
              .orElse(all);
      case LSHR -> shift().map(count -> divided(1L << count)).orElse(all);
      case SELECT -> ranges.apply(instruction.operand(1)).or(ranges.apply(instruction.operand(2)));
      case CALL -> called((CallInstruction) instruction);
      default -> all;
    };
  }

  private ValueRange left() {
    return ranges.apply(instruction.operand(0));
  }

  private ValueRange right() {
    return ranges.apply(instruction.operand(1));
  }

  /** The right operand, if it is a number. */
  private Optional<Long> constant() {
    return instruction.operand(1) instanceof Constant constant && constant.isInteger()
        ? Optional.of(constant.signExtended())
        : Optional.empty();
  }

  /** By how many bits is shifted, if that is known: 1 or more, and not all of them. */
  private Optional<Long> shift() {
    return constant().filter(count -> count > 0 && count < Math.min(bits, Long.SIZE - 1));
  }

  private ValueRange zeroExtended() {
    ValueRange narrow = left();
    return narrow.isNeverNegative()
        ? narrow
        : ValueRange.upTo(-1L >>> (Long.SIZE - instruction.operand(0).type().integerBits()));
  }

  private ValueRange masked(long mask) {
    ValueRange left = left();
    return ValueRange.upTo(left.isNeverNegative() ? Math.min(left.most(), mask) : mask);
  }

  /** A quotient of unsigned numbers. */
  private ValueRange divided(long divisor) {
    ValueRange left = left();
    if (left.isNeverNegative()) {
      return new ValueRange(left.least() / divisor, left.most() / divisor);
    }
    return divisor == 1
        ? all
        : ValueRange.upTo(Long.divideUnsigned(-1L >>> (Long.SIZE - bits), divisor));
  }

  private ValueRange called(CallInstruction call) {
    if (call.isIntrinsic("llvm.ctpop")
        || call.isIntrinsic("llvm.ctlz")
        || call.isIntrinsic("llvm.cttz")) {
      // A signed integer of few bits holds less.
      return all.ifContains(ValueRange.upTo(bits));
    }
    if (call.isIntrinsic("llvm.smin")) {
      return left().smaller(right());
    }
    if (call.isIntrinsic("llvm.smax")) {
      return left().larger(right());
    }
    if (call.isIntrinsic("llvm.umin")) {
      return unsignedLeast(left(), right());
    }
    return all;
  }

  /** The less of two unsigned numbers: no more than one that is never negative. */
  private ValueRange unsignedLeast(ValueRange one, ValueRange other) {
    if (one.isNeverNegative() && other.isNeverNegative()) {
      return one.smaller(other);
    }
    return one.isNeverNegative()
        ? ValueRange.upTo(one.most())
        : other.isNeverNegative() ? ValueRange.upTo(other.most()) : all;
  }
}
