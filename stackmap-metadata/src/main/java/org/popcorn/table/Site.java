package org.popcorn.table;

import java.util.List;
import org.popcorn.symbol.FunctionName;
import org.popcorn.symbol.ResumeEntry;

/**
 * A call site, the same on every ISA.
 *
 * @param id unsigned; 40 bits of the module's hash, then 24 bits that count the module's sites
 * @param function the one that the call is in
 * @param ordinal number of the site within its function, from 0
 * @param parts types of the live values' parts, in the order of the deopt state
 * @param words which word each part is in where the resume entry keeps its values in an array of
 *     words; empty if it keeps them in registers. The deopt state is the array then.
 */
public record Site(
    long id, FunctionName function, int ordinal, List<ValueType> parts, List<Integer> words) {

  /** Copies the list. */
  public Site {
    if (ordinal < 0) {
      throw new IllegalArgumentException("negative ordinal");
    }
    parts = List.copyOf(parts);
    words = List.copyOf(words);
    if (!words.isEmpty() && words.size() != parts.size()) {
      throw new IllegalArgumentException("not one word for each part");
    }
  }

  /** A site whose resume entry keeps its values in registers. */
  public Site(long id, FunctionName function, int ordinal, List<ValueType> parts) {
    this(id, function, ordinal, parts, List.of());
  }

  /** That by which control comes back in after the site. */
  public ResumeEntry resumeEntry() {
    return function.resumeEntry();
  }

  /** The id as it is printed everywhere: 16 hexadecimal digits. */
  public static String formatId(long id) {
    String digits = Long.toHexString(id);
    return "0".repeat(16 - digits.length()) + digits;
  }

  /** One line for people. */
  @Override
  public String toString() {
    return formatId(id) + " " + function + " #" + ordinal + " " + parts;
  }
}
