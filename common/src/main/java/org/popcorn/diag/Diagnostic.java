package org.popcorn.diag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One problem.
 *
 * @param location where; null if it concerns no place
 * @param kind what kind of problem
 * @param message the kind's template with its arguments
 */
public record Diagnostic(@Nullable SourceLocation location, ErrorKind kind, String message)
    implements Comparable<Diagnostic> {

  /** A problem at a place, or at none (null). */
  public static Diagnostic of(
      @Nullable SourceLocation location, ErrorKind kind, Object... arguments) {
    return new Diagnostic(location, kind, kind.message(arguments));
  }

  /** Whether it is a warning or an error. */
  public Severity severity() {
    return kind.severity();
  }

  /**
   * The lines to print: {@code file:line:column: error: message} in a source, {@code program:
   * error: message} otherwise, and a note with the way out if there is one.
   */
  public String format(String program) {
    String text = line(program, kind.severity(), message);
    return kind.wayOut().isEmpty()
        ? text
        : text + System.lineSeparator() + line(program, Severity.NOTE, kind.wayOut());
  }

  /** Several, one after the other, every line with its line end. */
  static String format(String program, List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      text.append(diagnostic.format(program)).append(System.lineSeparator());
    }
    return text.toString();
  }

  private String line(String program, Severity severity, String text) {
    if (location == null) {
      return program + ": " + severity + ": " + text;
    }
    return location.line() > 0
        ? location + ": " + severity + ": " + text
        : program + ": " + severity + ": " + location + ": " + text;
  }

  /** Places first in their order, those without a place last; then by kind and message. */
  @Override
  public int compareTo(Diagnostic other) {
    int places = comparePlaces(location, other.location);
    int kinds = places != 0 ? places : kind.compareTo(other.kind);
    return kinds != 0 ? kinds : message.compareTo(other.message);
  }

  private static int comparePlaces(@Nullable SourceLocation one, @Nullable SourceLocation two) {
    return one == null || two == null
        ? Boolean.compare(one == null, two == null)
        : one.compareTo(two);
  }
}
