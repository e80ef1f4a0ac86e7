package org.popcorn.elf;

import org.jspecify.annotations.Nullable;
import org.popcorn.elf.RelocationOperation.Action;

/** System V AMD64 psABI, table 4.9. */
final class X86RelocationTypes implements RelocationTypes {

  private static final int R_X86_64_NONE = 0;
  private static final int R_X86_64_64 = 1;
  private static final int R_X86_64_PC32 = 2;
  private static final int R_X86_64_PLT32 = 4;
  private static final int R_X86_64_32 = 10;
  private static final int R_X86_64_32S = 11;
  private static final int R_X86_64_PC64 = 24;

  @Override
  public @Nullable RelocationOperation operation(int type) {
    return switch (type) {
      case R_X86_64_NONE -> RelocationOperation.NONE;
      case R_X86_64_64 -> new RelocationOperation(Action.ABSOLUTE, 64);
      case R_X86_64_32, R_X86_64_32S -> new RelocationOperation(Action.ABSOLUTE, 32);
      case R_X86_64_PC64 -> new RelocationOperation(Action.PC_RELATIVE, 64);
      case R_X86_64_PC32 -> new RelocationOperation(Action.PC_RELATIVE, 32);
      default -> null;
    };
  }

  @Override
  public boolean isCall(int type) {
    return type == R_X86_64_PLT32;
  }
}
