package org.popcorn.migration.strips;

import java.util.Optional;

/**
 * Between which two numbers, both included, an integer is when it is read as a signed one.
 *
 * @param least at most {@code most}
 * @param most at least {@code least}
 */
record ValueRange(long least, long most) {

  /** All that an integer of so many bits can be. */
  static ValueRange ofBits(int bits) {
    return new ValueRange(
        Long.MIN_VALUE >> (Long.SIZE - bits), Long.MAX_VALUE >> (Long.SIZE - bits));
  }

  /** From 0 to a number. */
  static ValueRange upTo(long most) {
    return new ValueRange(0, most);
  }

  static ValueRange of(long number) {
    return new ValueRange(number, number);
  }

  /** What is in one of two. */
  ValueRange or(ValueRange other) {
    return new ValueRange(Math.min(least, other.least), Math.max(most, other.most));
  }

  /** The sums of one of these and one of the others; all of 64 bits if one may not fit. */
  ValueRange plus(ValueRange other) {
    try {
      return new ValueRange(Math.addExact(least, other.least), Math.addExact(most, other.most));
    } catch (ArithmeticException tooLarge) {
      return ofBits(Long.SIZE);
    }
  }

  /** The differences, in the same way. */
  ValueRange minus(ValueRange other) {
    try {
      return new ValueRange(
          Math.subtractExact(least, other.most), Math.subtractExact(most, other.least));
    } catch (ArithmeticException tooLarge) {
      return ofBits(Long.SIZE);
    }
  }

  /** The products with a number that is not negative; empty if it is, or one may not fit. */
  Optional<ValueRange> times(long number) {
    try {
      return number < 0
          ? Optional.empty()
          : Optional.of(
              new ValueRange(Math.multiplyExact(least, number), Math.multiplyExact(most, number)));
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  /** The less of one of these and one of the others. */
  ValueRange smaller(ValueRange other) {
    return new ValueRange(Math.min(least, other.least), Math.min(most, other.most));
  }

  /** The greater of one of these and one of the others. */
  ValueRange larger(ValueRange other) {
    return new ValueRange(Math.max(least, other.least), Math.max(most, other.most));
  }

  /** Another range if it is within this one, which is all that a type holds; else this. */
  ValueRange ifContains(ValueRange other) {
    return contains(other) ? other : this;
  }

  /** How far it is from the least number to another one; 0 if that is less. */
  long leastTo(long other) {
    return other <= least ? 0 : other - least < 0 ? Long.MAX_VALUE : other - least;
  }

  /** Whether all of this is less than all of another range, by a difference at least. */
  boolean isBefore(ValueRange other, long difference) {
    long distance = other.least - most;
    return other.least >= most && (distance < 0 || distance >= difference);
  }

  boolean contains(ValueRange other) {
    return least <= other.least && other.most <= most;
  }

  boolean isNeverNegative() {
    return least >= 0;
  }
}
