package org.popcorn.driver.base;

/** What a process of ours tells its parent. */
public final class ExitCode {

  /** All is well. */
  public static final int SUCCESS = 0;

  /** The user has something to correct; for popcorn-cc also the command line, as in clang. */
  public static final int USER_ERROR = 1;

  /** The command line of {@code popcorn} cannot be understood. */
  public static final int USAGE = 2;

  /** A fault of ours or of LLVM; the launcher keeps the scratch folder then. */
  public static final int INTERNAL_ERROR = 70;

  /** {@code popcorn run} could not start the program. */
  public static final int NOT_STARTED = 125;

  private ExitCode() {}
}
