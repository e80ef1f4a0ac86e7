package org.popcorn.diag;

import java.util.List;

/**
 * Ends the work with problems that are the user's to solve: they are printed, no stack trace is.
 */
public final class DiagnosticException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Diagnostic> diagnostics;

  /** Ends the work with these problems, which are sorted. */
  public DiagnosticException(List<Diagnostic> diagnostics) {
    super(diagnostics.isEmpty() ? "no diagnostics" : diagnostics.get(0).format("popcorn"));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Ends the work with one problem that concerns no place. */
  public static DiagnosticException of(ErrorKind kind, Object... arguments) {
    return new DiagnosticException(List.of(Diagnostic.of(null, kind, arguments)));
  }

  /** Ends the work with one problem at a place. */
  public static DiagnosticException at(
      SourceLocation location, ErrorKind kind, Object... arguments) {
    return new DiagnosticException(List.of(Diagnostic.of(location, kind, arguments)));
  }

  /** All problems as text, one line or two each, every line with its line end. */
  public String format(String program) {
    return Diagnostic.format(program, diagnostics);
  }

  /** What is wrong, sorted. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
