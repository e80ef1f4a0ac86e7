package org.popcorn.llvm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * How the value of a variable comes from an LLVM value; LLVM Language Reference, "DIExpression".
 *
 * @param operations what is done to the value; operations and their operands
 * @param fragment which bits of the variable are meant: the operation, the first bit, how many
 *     bits; empty for all
 */
public record DwarfExpression(List<Long> operations, List<Long> fragment) {
  /** The variable is the value. */
  public static final DwarfExpression NONE = new DwarfExpression(List.of(), List.of());

  private static final String PREFIX = "!DIExpression(";

  /** Types in a conversion; DWARF 5, table 7.11. */
  private static final Map<String, Long> ENCODINGS =
      Map.of(
          "DW_ATE_boolean", 0x02L,
          "DW_ATE_float", 0x04L,
          "DW_ATE_signed", 0x05L,
          "DW_ATE_signed_char", 0x06L,
          "DW_ATE_unsigned", 0x07L,
          "DW_ATE_unsigned_char", 0x08L);

  /** Copies the lists. */
  public DwarfExpression {
    operations = List.copyOf(operations);
    fragment = List.copyOf(fragment);
  }

  /**
   * Reads a DIExpression, as text because LLVM-C shows none of it. Empty if it has operations that
   * are not known here, or works on several values.
   */
  public static Optional<DwarfExpression> of(Metadata expression) {
    String text = expression.toString();
    String inner = text.substring(PREFIX.length(), text.length() - 1);
    List<String> words = inner.isEmpty() ? List.of() : Arrays.asList(inner.split(", "));
    List<Long> operations = new ArrayList<>();
    List<Long> fragment = new ArrayList<>();
    int next = 0;
    while (next < words.size()) {
      DwarfOperation operation = DwarfOperation.of(words.get(next)).orElse(null);
      if (operation == null) {
        return Optional.empty();
      }
      List<Long> target = operation == DwarfOperation.FRAGMENT ? fragment : operations;
      target.add(operation.number());
      for (int i = 1; i <= operation.operands(); i++) {
        target.add(number(words.get(next + i)));
      }
      next += 1 + operation.operands();
    }
    return Optional.of(new DwarfExpression(operations, fragment));
  }

  private static long number(String word) {
    Long encoding = ENCODINGS.get(word);
    return encoding == null ? Long.parseUnsignedLong(word) : encoding;
  }

  /** What lies in memory at a distance in bytes from the value. */
  public static DwarfExpression at(long distance) {
    return new DwarfExpression(
        List.of(DwarfOperation.PLUS_UCONST.number(), distance, DwarfOperation.DEREF.number()),
        List.of());
  }

  /** Whether the variable is the value itself, or its low bits. */
  public boolean isWhole() {
    return operations.isEmpty();
  }

  /**
   * The same where the value does not stand itself but in memory, at a distance in bytes from what
   * is given instead.
   *
   * @param bytes size of the value
   */
  public DwarfExpression ofValueAt(long distance, int bytes) {
    List<Long> all = new ArrayList<>(at(distance).operations);
    if (!isWhole() && bytes < Long.BYTES) {
      all.set(all.size() - 1, DwarfOperation.DEREF_SIZE.number());
      all.add((long) bytes);
    }
    all.addAll(operations);
    return new DwarfExpression(all, fragment);
  }

  /** All numbers, in LLVM's order. */
  long[] numbers() {
    return LongStream.concat(
            operations.stream().mapToLong(Long::longValue),
            fragment.stream().mapToLong(Long::longValue))
        .toArray();
  }
}
