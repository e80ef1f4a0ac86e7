package org.popcorn.unwind;

import org.jspecify.annotations.Nullable;

/**
 * A register of the caller whose value is in the frame.
 *
 * @param register DWARF number
 * @param cfaOffset the value is the 64 bits at CFA + this
 */
public record SavedRegister(int register, long cfaOffset) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SavedRegister saved
        && saved.register == register
        && saved.cfaOffset == cfaOffset;
  }

  @Override
  public int hashCode() {
    return 31 * register + Long.hashCode(cfaOffset);
  }
}
