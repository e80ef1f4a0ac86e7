package org.popcorn.facts;

import java.util.List;

/**
 * The options that only popcorn-cc has, made of common/src/main/facts/options.def by make-facts.
 */
public enum PopcornOption {
// The rows of options.def.
;

  /** What completes an option's value in a shell. */
  public enum Values {
    /** Nothing that we know, or there is no value. */
    NONE,
    /** Names of files. */
    FILES,
    /** Names of ISAs. */
    ISAS,
    /** Names of strategies. */
    POINTS,
    /** Names of passes. */
    PASSES
  }

  private static final List<PopcornOption> ALL = List.of(values());

  private final String spelling;
  private final String placeholder;
  private final Values values;
  private final String description;

  PopcornOption(String spelling, String placeholder, Values values, String description) {
    this.spelling = spelling;
    this.placeholder = placeholder;
    this.values = values;
    this.description = description;
  }

  /** All of them in the order of the table. */
  public static List<PopcornOption> all() {
    return ALL;
  }

  /** The option that is spelled so. */
  public static PopcornOption spelled(String spelling) {
    for (PopcornOption option : ALL) {
      if (option.spelling.equals(spelling)) {
        return option;
      }
    }
    throw new IllegalArgumentException("no option of ours: " + spelling);
  }

  /** As on a command line, with {@code =} at the end if a value follows. */
  public String spelling() {
    return spelling;
  }

  /** Whether a value follows. */
  public boolean takesValue() {
    return !placeholder.isEmpty();
  }

  /** A name for the value in descriptions; empty if there is none. */
  public String placeholder() {
    return placeholder;
  }

  /** What completes the value. */
  public Values completions() {
    return values;
  }

  /** What it does, in the markup of asciidoc. */
  public String description() {
    return description;
  }
}
