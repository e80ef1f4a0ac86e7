package org.popcorn.symbol;

import org.jspecify.annotations.Nullable;

/**
 * A function of the program, by the name of its symbol: mangled, in C++.
 *
 * @param symbol never that of a resume entry
 */
public record FunctionName(String symbol) {

  /** The function whose code a symbol is: its own, or that of its resume entry. */
  public static FunctionName ofCode(String symbol) {
    return ResumeEntry.of(symbol).map(ResumeEntry::function).orElse(new FunctionName(symbol));
  }

  /** What control comes back into it by. */
  public ResumeEntry resumeEntry() {
    return new ResumeEntry(this);
  }

  // By hand: a record's own takes invokedynamic, and time at the start of each link.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FunctionName function && function.symbol.equals(symbol);
  }

  @Override
  public int hashCode() {
    return symbol.hashCode();
  }

  /** The symbol. */
  @Override
  public String toString() {
    return symbol;
  }
}
