package org.popcorn.passes;

import org.popcorn.llvm.Builder;
import org.popcorn.llvm.FloatPredicate;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.TypeKind;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;

/**
 * Minimum and maximum of floating-point numbers as comparisons and selections, with one result on
 * every ISA: minus zero is less than plus zero (C23 F.10.9.2, IEEE 754-2019 9.6).
 */
enum MinMaxExpansion {
  /** C's fmin: a number wins over a NaN. */
  MINIMUM_NUMBER(FloatPredicate.OLT, Opcode.OR, false),
  /** C's fmax: a number wins over a NaN. */
  MAXIMUM_NUMBER(FloatPredicate.OGT, Opcode.AND, false),
  /** C23's fminimum: a NaN wins. */
  MINIMUM(FloatPredicate.OLT, Opcode.OR, true),
  /** C23's fmaximum: a NaN wins. */
  MAXIMUM(FloatPredicate.OGT, Opcode.AND, true);

  private final FloatPredicate better;

  /** Combines equal numbers: only zeros of different sign change by it. */
  private final Opcode combineEqual;

  private final boolean nanWins;

  MinMaxExpansion(FloatPredicate better, Opcode combineEqual, boolean nanWins) {
    this.better = better;
    this.combineEqual = combineEqual;
    this.nanWins = nanWins;
  }

  /** Builds the result for two scalars or two vectors. */
  Value build(Builder builder, Value left, Value right) {
    Type type = left.type();
    Type bits = integersOf(builder.module().types(), type);
    Value result = builder.select(builder.fcmp(better, left, right, ""), left, right, "");
    Value combined =
        builder.binary(
            combineEqual, builder.bitCast(left, bits, ""), builder.bitCast(right, bits, ""), "");
    Value equal = builder.fcmp(FloatPredicate.OEQ, left, right, "");
    result = builder.select(equal, builder.bitCast(combined, type, ""), result, "");
    if (nanWins) {
      Value unordered = builder.fcmp(FloatPredicate.UNO, left, right, "");
      return builder.select(unordered, builder.binary(Opcode.FADD, left, right, ""), result, "");
    }
    // If the left one is a NaN, the first selection has taken the right one.
    return builder.select(builder.fcmp(FloatPredicate.UNO, right, right, ""), left, result, "");
  }

  private static Type integersOf(Types types, Type type) {
    if (type.kind() == TypeKind.VECTOR) {
      return types.vector(integersOf(types, type.element()), (int) type.elementCount());
    }
    return switch (type.kind()) {
      case HALF, BFLOAT -> types.integer(16);
      case FLOAT -> types.i32();
      case DOUBLE -> types.i64();
      case FP128 -> types.i128();
      default -> throw new IllegalArgumentException("no floating-point type: " + type);
    };
  }
}
