package org.popcorn.symbol;

import java.util.Optional;
import org.popcorn.facts.Symbols;

/** The name of a function's resume entry: of its cold twin, by which control comes back in. */
public final class ResumeEntry {

  private ResumeEntry() {}

  /** The resume entry of a function. */
  public static String of(String function) {
    return function + Symbols.RESUME_SUFFIX;
  }

  /** Whether a symbol, or the section that has its name, is a resume entry. */
  public static boolean is(String name) {
    return name.endsWith(Symbols.RESUME_SUFFIX);
  }

  /** The function that a resume entry belongs to; empty if the symbol is none. */
  public static Optional<String> functionOf(String name) {
    return is(name)
        ? Optional.of(name.substring(0, name.length() - Symbols.RESUME_SUFFIX.length()))
        : Optional.empty();
  }
}
