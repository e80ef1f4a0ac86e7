package org.popcorn.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcorn.unwind.CfaRule;
import org.popcorn.unwind.SavedRegister;

/**
 * The machine frame at a return address, in constants (FORMAT.md 2.4).
 *
 * @param cfa rule for the CFA, which is the caller's stack pointer
 * @param returnAddressOffset the frame's own return address is the 64 bits at CFA + this
 * @param saved other registers of the caller, by number
 */
public record FrameLayout(CfaRule cfa, long returnAddressOffset, List<SavedRegister> saved) {

  /** Copies the list. */
  public FrameLayout {
    saved = List.copyOf(saved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FrameLayout frame
        && frame.returnAddressOffset == returnAddressOffset
        && frame.cfa.equals(cfa)
        && frame.saved.equals(saved);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * cfa.hashCode() + Long.hashCode(returnAddressOffset)) + saved.hashCode();
  }

  /** As FORMAT.md 4 says. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("cfa=r").append(cfa.register());
    signed(text, cfa.offset()).append(" ra=cfa");
    signed(text, returnAddressOffset).append(" saved=[");
    for (int i = 0; i < saved.size(); i++) {
      text.append(i == 0 ? "r" : " r").append(saved.get(i).register()).append("=cfa");
      signed(text, saved.get(i).cfaOffset());
    }
    return text.append(']').toString();
  }

  private static StringBuilder signed(StringBuilder text, long number) {
    return text.append(number < 0 ? "" : "+").append(number);
  }
}
