package org.popcorn.symbol;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.popcorn.facts.Symbols;

/**
 * A function's resume entry: its cold twin, by which control comes back in.
 *
 * @param function whose twin it is
 */
public record ResumeEntry(FunctionName function) {

  /** Whether a symbol, or the section that has its name, is a resume entry. */
  public static boolean is(String name) {
    return name.endsWith(Symbols.RESUME_SUFFIX);
  }

  /** The resume entry with that symbol; empty if the symbol is none. */
  public static Optional<ResumeEntry> of(String symbol) {
    return is(symbol)
        ? Optional.of(
            new FunctionName(symbol.substring(0, symbol.length() - Symbols.RESUME_SUFFIX.length()))
                .resumeEntry())
        : Optional.empty();
  }

  /** The name of its symbol. */
  public String symbol() {
    return function.symbol() + Symbols.RESUME_SUFFIX;
  }

  // By hand: a record's own takes invokedynamic, and time at the start of each link.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResumeEntry entry && entry.function.equals(function);
  }

  @Override
  public int hashCode() {
    return 31 * function.hashCode();
  }

  /** The symbol. */
  @Override
  public String toString() {
    return symbol();
  }
}
