package org.popcorn.check;

/**
 * Where a part of a live value is, as the run time finds it.
 *
 * @param kind how
 * @param register DWARF number; 0 for a constant
 * @param number the constant, or the offset from the register
 * @param bytes size of the memory; 0 otherwise
 */
public record NaivePlace(Kind kind, int register, long number, int bytes) {
  /** FORMAT.md 2.6. */
  public enum Kind {
    REGISTER,
    MEMORY,
    CONSTANT,
    /** LLVM's kind Direct, which no table may hold. */
    ADDRESS
  }

  @Override
  public String toString() {
    return switch (kind) {
      case REGISTER -> "register " + register;
      case MEMORY -> bytes + " bytes at register " + register + " + " + number;
      case CONSTANT -> "constant " + number;
      case ADDRESS -> "the address register " + register + " + " + number;
    };
  }
}
