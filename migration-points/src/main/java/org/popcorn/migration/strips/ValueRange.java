package org.popcorn.migration.strips;

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

  /** Sums with a number, in an integer of so many bits; all of it if one may not fit. */
  ValueRange plus(long number, int bits) {
    ValueRange all = ofBits(bits);
    try {
      ValueRange sum = new ValueRange(Math.addExact(least, number), Math.addExact(most, number));
      return all.contains(sum) ? sum : all;
    } catch (ArithmeticException tooLarge) {
      return all;
    }
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
