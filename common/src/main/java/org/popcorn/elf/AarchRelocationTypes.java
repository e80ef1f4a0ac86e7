package org.popcorn.elf;

import org.jspecify.annotations.Nullable;
import org.popcorn.elf.RelocationOperation.Action;

/** ELF for the Arm 64-bit Architecture, 5.7.4 to 5.7.6. */
final class AarchRelocationTypes implements RelocationTypes {

  private static final int R_AARCH64_NONE = 0;
  private static final int R_AARCH64_ABS64 = 257;
  private static final int R_AARCH64_ABS32 = 258;
  private static final int R_AARCH64_PREL64 = 260;
  private static final int R_AARCH64_PREL32 = 261;
  private static final int R_AARCH64_JUMP26 = 282;
  private static final int R_AARCH64_CALL26 = 283;

  @Override
  public @Nullable RelocationOperation operation(int type) {
    return switch (type) {
      case R_AARCH64_NONE -> RelocationOperation.NONE;
      case R_AARCH64_ABS64 -> new RelocationOperation(Action.ABSOLUTE, 64);
      case R_AARCH64_ABS32 -> new RelocationOperation(Action.ABSOLUTE, 32);
      case R_AARCH64_PREL64 -> new RelocationOperation(Action.PC_RELATIVE, 64);
      case R_AARCH64_PREL32 -> new RelocationOperation(Action.PC_RELATIVE, 32);
      default -> null;
    };
  }

  @Override
  public boolean isCall(int type) {
    return type == R_AARCH64_JUMP26 || type == R_AARCH64_CALL26;
  }
}
