package org.popcorn.table;

import org.jspecify.annotations.Nullable;

/**
 * Type of one part of a live value.
 *
 * @param bits width, 1 to 64
 * @param floatingPoint true for float (32 bits) and double (64 bits)
 */
public record ValueType(int bits, boolean floatingPoint) {

  /** The type of pointers and of most parts. */
  public static final ValueType I64 = new ValueType(64, false);

  /** IEEE single precision. */
  public static final ValueType FLOAT = new ValueType(32, true);

  /** IEEE double precision. */
  public static final ValueType DOUBLE = new ValueType(64, true);

  private static final int FLOATING_POINT_FLAG = 0x80;

  /** Checks the width. */
  public ValueType {
    boolean fits = floatingPoint ? bits == 32 || bits == 64 : bits >= 1 && bits <= 64;
    if (!fits) {
      throw new IllegalArgumentException("no part of a value has " + bits + " bits");
    }
  }

  /** An integer of that width. */
  public static ValueType integer(int bits) {
    return bits == 64 ? I64 : new ValueType(bits, false);
  }

  /** The type of that {@link #code()}, or an {@link IllegalArgumentException}. */
  public static ValueType ofCode(int code) {
    return switch (code) {
      case 64 -> I64;
      case 32 | FLOATING_POINT_FLAG -> FLOAT;
      case 64 | FLOATING_POINT_FLAG -> DOUBLE;
      default -> new ValueType(code & ~FLOATING_POINT_FLAG, (code & FLOATING_POINT_FLAG) != 0);
    };
  }

  /** The byte that stands for the type in files: the width, and bit 7 for floating point. */
  public int code() {
    return floatingPoint ? bits | FLOATING_POINT_FLAG : bits;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ValueType type && type.code() == code();
  }

  @Override
  public int hashCode() {
    return code();
  }

  /** LLVM's name of the type. */
  @Override
  public String toString() {
    return floatingPoint ? (bits == 32 ? "float" : "double") : "i" + bits;
  }
}
