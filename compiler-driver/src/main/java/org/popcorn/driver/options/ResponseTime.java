package org.popcorn.driver.options;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The longest time between two migration points of a loop, as {@code --popcorn-response} has it.
 */
final class ResponseTime {
  /** What it is if nobody says anything. */
  static final String NORMAL = "1ms";

  /**
   * A slow machine's: most instructions take a tenth of that, and some have to wait for memory. So
   * most loops ask far more often than they must.
   */
  private static final BigDecimal INSTRUCTIONS_PER_SECOND = BigDecimal.valueOf(300_000_000);

  private static final Map<String, String> UNITS =
      new TreeMap<>(Map.of("ns", "1e-9", "us", "1e-6", "ms", "1e-3", "s", "1"));

  private ResponseTime() {}

  /**
   * The number of instructions that fit into a time, at least 1 if it is not 0.
   *
   * @param text a number with a unit, such as {@code 1ms} or {@code 0.5us}, or {@code 0}
   * @throws IllegalArgumentException if it is none, or longer than 100 s
   */
  static long instructions(String text) {
    if (text.equals("0")) {
      return 0;
    }
    int unit = text.length();
    while (unit > 0 && Character.isLowerCase(text.charAt(unit - 1))) {
      unit--;
    }
    String factor = UNITS.get(text.substring(unit));
    String number = text.substring(0, unit);
    if (factor == null || !number.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
      throw new IllegalArgumentException(
          "a time is expected, such as 1ms, with one of the units "
              + String.join(", ", UNITS.keySet())
              + "; or 0");
    }
    BigDecimal seconds = new BigDecimal(number).multiply(new BigDecimal(factor));
    if (seconds.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("it is longer than 100s");
    }
    return Math.max(1, seconds.multiply(INSTRUCTIONS_PER_SECOND).longValue());
  }
}
