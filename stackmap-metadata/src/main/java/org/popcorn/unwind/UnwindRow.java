package org.popcorn.unwind;

import java.util.List;

/**
 * The frame from one offset in a function on, up to the next row.
 *
 * @param start offset from the function's start
 * @param cfa rule for the CFA; meaningless if there is a problem
 * @param saved saved registers, by number; meaningless if there is a problem
 * @param problem why the frame cannot be described by constants; empty if it can
 */
public record UnwindRow(long start, CfaRule cfa, List<SavedRegister> saved, String problem) {

  /** Copies the list. */
  public UnwindRow {
    saved = List.copyOf(saved);
  }

  /** One line for people. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("0x").append(Long.toHexString(start)).append(": ");
    if (!problem.isEmpty()) {
      return text.append(problem).toString();
    }
    text.append("cfa=r").append(cfa.register()).append('+').append(cfa.offset());
    for (SavedRegister register : saved) {
      text.append(" r").append(register.register()).append("=cfa");
      text.append(register.cfaOffset() < 0 ? "" : "+").append(register.cfaOffset());
    }
    return text.toString();
  }
}
