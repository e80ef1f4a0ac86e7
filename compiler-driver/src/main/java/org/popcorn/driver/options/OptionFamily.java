package org.popcorn.driver.options;

import java.util.List;
import java.util.Optional;

/**
 * Options of one kind, and what is to be said about them.
 *
 * @param name with one dash
 * @param joined the name may go on: with a value, or otherwise
 * @param reason why they are not obeyed
 */
record OptionFamily(String name, boolean joined, String reason) {

  /** What is to be said about an option, with one dash or two; empty if it is in none of these. */
  static Optional<String> reason(List<OptionFamily> families, String option) {
    String name = option.startsWith("--") ? option.substring(1) : option;
    for (OptionFamily family : families) {
      if (family.covers(name)) {
        return Optional.of(family.reason);
      }
    }
    return Optional.empty();
  }

  private boolean covers(String option) {
    return joined ? option.startsWith(name) : option.equals(name);
  }
}
