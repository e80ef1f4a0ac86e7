package org.popcorn.passes;

import org.popcorn.llvm.Type;

/**
 * Which values every back end passes and returns in registers: those of at most two parts of 64
 * bits, where each member of an aggregate and each element of a vector is a part. What is larger
 * goes through memory that back ends know nothing of ({@link WideValues}).
 *
 * <p>riscv64 returns what is more than two registers through the caller's machine frame, and so it
 * passes integers; LLVM 20 then loses a call with deopt state, or its result, and a machine frame
 * does not move. x86-64 and aarch64 have more registers, but a call is the same on every ISA.
 */
public final class PassedTypes {
  private static final int MAXIMUM_PARTS = 2;
  private static final int PART_BITS = 64;

  private PassedTypes() {}

  /** Whether a type is nothing, or at most two parts. */
  public static boolean fitRegisters(Type type) {
    return parts(type) <= MAXIMUM_PARTS;
  }

  /** Number of parts; anything above the maximum if there are more. */
  private static int parts(Type type) {
    return switch (type.kind()) {
      case INTEGER -> (type.integerBits() + PART_BITS - 1) / PART_BITS;
      case FP128 -> 2;
      case STRUCT, ARRAY, VECTOR -> partsOfElements(type);
      default -> type.isVoid() ? 0 : 1;
    };
  }

  private static int partsOfElements(Type type) {
    int sum = 0;
    // The bound keeps arrays of any length cheap.
    for (int i = 0; i < type.elementCount() && sum <= MAXIMUM_PARTS; i++) {
      sum += parts(type.elementAt(i));
    }
    return sum;
  }
}
