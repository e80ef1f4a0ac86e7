package org.popcorn.diag;

/**
 * A file does not hold what its format asks for. Readers throw it; the phase that called the reader
 * makes it a diagnostic.
 */
public final class MalformedInputException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient SourceLocation location;
  private final String problem;

  /** Says where in which file the problem is, and what it is. */
  public MalformedInputException(SourceLocation location, String problem) {
    super(location + ": " + problem);
    this.location = location;
    this.problem = problem;
  }

  /** The problem as a diagnostic. */
  public Diagnostic diagnostic() {
    return Diagnostic.of(location, ErrorKind.MALFORMED_INPUT, problem);
  }
}
