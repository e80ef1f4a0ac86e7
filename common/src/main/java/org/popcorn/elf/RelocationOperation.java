package org.popcorn.elf;

/**
 * What a relocation does to its field; S is the symbol, A the addend, P the field's own place.
 *
 * @param action how the result is made
 * @param bits width of the field: 6 (low bits of a byte), 8, 16, 32 or 64
 */
public record RelocationOperation(Action action, int bits) {

  /** Does nothing. */
  public static final RelocationOperation NONE = new RelocationOperation(Action.NOTHING, 8);

  /** How the result is made. */
  public enum Action {
    /** The field stays as it is. */
    NOTHING,
    /** S + A. */
    ABSOLUTE,
    /** S + A - P. */
    PC_RELATIVE,
    /** S + A, first half of a difference. */
    SET,
    /** Field + S + A. */
    ADD,
    /** Field - S - A. */
    SUBTRACT
  }

  /** Number of bytes that the field touches. */
  int sizeBytes() {
    return Math.max(1, bits / 8);
  }
}
