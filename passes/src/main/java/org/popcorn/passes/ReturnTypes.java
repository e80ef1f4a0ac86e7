package org.popcorn.passes;

import org.popcorn.llvm.Type;

/**
 * Which results every back end returns right from a call with deopt state: nothing, a scalar, a
 * vector, or at most two scalars of at most 16 bytes together. With larger ones LLVM 20's riscv64
 * back end deletes the call and x86-64's crashes; C front ends return them through memory anyway.
 */
final class ReturnTypes {
  private static final int MAXIMUM_SCALARS = 2;

  private ReturnTypes() {}

  static boolean areCarriedByEveryBackEnd(Type type) {
    return !type.isAggregate() || scalars(type) <= MAXIMUM_SCALARS;
  }

  /** Number of scalars of at most 64 bits in an aggregate; a wider one counts as too many. */
  private static int scalars(Type type) {
    if (!type.isAggregate()) {
      return isEightbyte(type) ? 1 : MAXIMUM_SCALARS + 1;
    }
    int sum = 0;
    // The bound keeps arrays of any length cheap.
    for (int i = 0; i < type.elementCount() && sum <= MAXIMUM_SCALARS; i++) {
      sum += scalars(type.elementAt(i));
    }
    return sum;
  }

  private static boolean isEightbyte(Type type) {
    return switch (type.kind()) {
      case INTEGER -> type.integerBits() <= 64;
      case POINTER, HALF, BFLOAT, FLOAT, DOUBLE -> true;
      default -> false;
    };
  }
}
