package org.popcorn.elf;

import org.jspecify.annotations.Nullable;
import org.popcorn.elf.RelocationOperation.Action;

/** RISC-V ELF psABI, 8.4.1; differences of labels are pairs of relocations at one place. */
final class RiscvRelocationTypes implements RelocationTypes {

  private static final int R_RISCV_NONE = 0;
  private static final int R_RISCV_32 = 1;
  private static final int R_RISCV_64 = 2;
  private static final int R_RISCV_CALL = 18;
  private static final int R_RISCV_CALL_PLT = 19;
  private static final int R_RISCV_ADD8 = 33;
  private static final int R_RISCV_ADD16 = 34;
  private static final int R_RISCV_ADD32 = 35;
  private static final int R_RISCV_ADD64 = 36;
  private static final int R_RISCV_SUB8 = 37;
  private static final int R_RISCV_SUB16 = 38;
  private static final int R_RISCV_SUB32 = 39;
  private static final int R_RISCV_SUB64 = 40;
  private static final int R_RISCV_RELAX = 51;
  private static final int R_RISCV_SUB6 = 52;
  private static final int R_RISCV_SET6 = 53;
  private static final int R_RISCV_SET8 = 54;
  private static final int R_RISCV_SET16 = 55;
  private static final int R_RISCV_SET32 = 56;
  private static final int R_RISCV_32_PCREL = 57;

  @Override
  public @Nullable RelocationOperation operation(int type) {
    return switch (type) {
      case R_RISCV_NONE, R_RISCV_RELAX -> RelocationOperation.NONE;
      case R_RISCV_64 -> new RelocationOperation(Action.ABSOLUTE, 64);
      case R_RISCV_32 -> new RelocationOperation(Action.ABSOLUTE, 32);
      case R_RISCV_32_PCREL -> new RelocationOperation(Action.PC_RELATIVE, 32);
      case R_RISCV_SET6 -> new RelocationOperation(Action.SET, 6);
      case R_RISCV_SET8 -> new RelocationOperation(Action.SET, 8);
      case R_RISCV_SET16 -> new RelocationOperation(Action.SET, 16);
      case R_RISCV_SET32 -> new RelocationOperation(Action.SET, 32);
      case R_RISCV_ADD8 -> new RelocationOperation(Action.ADD, 8);
      case R_RISCV_ADD16 -> new RelocationOperation(Action.ADD, 16);
      case R_RISCV_ADD32 -> new RelocationOperation(Action.ADD, 32);
      case R_RISCV_ADD64 -> new RelocationOperation(Action.ADD, 64);
      case R_RISCV_SUB6 -> new RelocationOperation(Action.SUBTRACT, 6);
      case R_RISCV_SUB8 -> new RelocationOperation(Action.SUBTRACT, 8);
      case R_RISCV_SUB16 -> new RelocationOperation(Action.SUBTRACT, 16);
      case R_RISCV_SUB32 -> new RelocationOperation(Action.SUBTRACT, 32);
      case R_RISCV_SUB64 -> new RelocationOperation(Action.SUBTRACT, 64);
      default -> null;
    };
  }

  @Override
  public boolean isCall(int type) {
    return type == R_RISCV_CALL || type == R_RISCV_CALL_PLT;
  }
}
