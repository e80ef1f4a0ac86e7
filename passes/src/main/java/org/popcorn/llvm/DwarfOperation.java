package org.popcorn.llvm;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Operations of a DIExpression, with their numbers and how many numbers follow each; DWARF 5, table
 * 7.9, and LLVM's own from 0x1000 on.
 */
public enum DwarfOperation {
  DEREF("deref", 0x06, 0),
  CONSTU("constu", 0x10, 1),
  CONSTS("consts", 0x11, 1),
  DUP("dup", 0x12, 0),
  OVER("over", 0x14, 0),
  SWAP("swap", 0x16, 0),
  AND("and", 0x1a, 0),
  DIV("div", 0x1b, 0),
  MINUS("minus", 0x1c, 0),
  MOD("mod", 0x1d, 0),
  MUL("mul", 0x1e, 0),
  NEG("neg", 0x1f, 0),
  NOT("not", 0x20, 0),
  OR("or", 0x21, 0),
  PLUS("plus", 0x22, 0),
  PLUS_UCONST("plus_uconst", 0x23, 1),
  SHL("shl", 0x24, 0),
  SHR("shr", 0x25, 0),
  SHRA("shra", 0x26, 0),
  XOR("xor", 0x27, 0),
  EQ("eq", 0x29, 0),
  GE("ge", 0x2a, 0),
  GT("gt", 0x2b, 0),
  LE("le", 0x2c, 0),
  LT("lt", 0x2d, 0),
  NE("ne", 0x2e, 0),
  DEREF_SIZE("deref_size", 0x94, 1),
  STACK_VALUE("stack_value", 0x9f, 0),
  FRAGMENT("LLVM_fragment", 0x1000, 2),
  CONVERT("LLVM_convert", 0x1001, 2),
  EXTRACT_BITS_SEXT("LLVM_extract_bits_sext", 0x1006, 2),
  EXTRACT_BITS_ZEXT("LLVM_extract_bits_zext", 0x1007, 2);

  private static final Map<String, DwarfOperation> BY_TEXT =
      Arrays.stream(values())
          .collect(Collectors.toMap(operation -> "DW_OP_" + operation.text, Function.identity()));

  private final String text;
  private final long number;
  private final int operands;

  DwarfOperation(String text, long number, int operands) {
    this.text = text;
    this.number = number;
    this.operands = operands;
  }

  /** By its name in IR, such as {@code DW_OP_deref}. */
  static Optional<DwarfOperation> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  /** As in an expression's list of numbers. */
  public long number() {
    return number;
  }

  /** How many numbers follow. */
  int operands() {
    return operands;
  }
}
