package org.popcorn.diag;

import java.util.List;
import java.util.TreeSet;

/**
 * Collects problems from any number of threads and gives them out sorted and without repetitions,
 * so that the same input prints the same text however many threads worked on it.
 */
public final class DiagnosticLog {

  private final TreeSet<Diagnostic> diagnostics = new TreeSet<>();

  /** Adds a problem at a place. */
  public void report(SourceLocation location, ErrorKind kind, Object... arguments) {
    add(Diagnostic.of(location, kind, arguments));
  }

  /** Adds a problem that concerns no place. */
  public void report(ErrorKind kind, Object... arguments) {
    add(Diagnostic.of(null, kind, arguments));
  }

  /** Adds a problem. */
  public synchronized void add(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** Adds all problems of another log. */
  public void addAll(Iterable<Diagnostic> others) {
    for (Diagnostic diagnostic : others) {
      add(diagnostic);
    }
  }

  /** True if one of the problems is an error. */
  public synchronized boolean hasErrors() {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity() == Severity.ERROR) {
        return true;
      }
    }
    return false;
  }

  /** The problems so far, sorted. */
  public synchronized List<Diagnostic> sorted() {
    return List.copyOf(diagnostics);
  }

  /** Ends a phase: throws everything found if an error is among it. */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new DiagnosticException(sorted());
    }
  }

  /** All problems as text, one line or two each, every line with its line end. */
  public String format(String program) {
    return Diagnostic.format(program, sorted());
  }
}
