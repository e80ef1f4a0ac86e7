package org.popcorn.unwind;

import org.jspecify.annotations.Nullable;

/**
 * How the canonical frame address is found: the value of a register plus a constant.
 *
 * @param register DWARF number
 * @param offset in bytes
 */
public record CfaRule(int register, long offset) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CfaRule rule && rule.register == register && rule.offset == offset;
  }

  @Override
  public int hashCode() {
    return 31 * register + Long.hashCode(offset);
  }
}
