package org.popcorn.driver;

/** A child process has failed and has said why on standard error, or was killed by a signal. */
public final class ToolFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Statuses above are signals of the child, as in a shell; LLVM aborts that way. */
  private static final int SIGNAL_BASE = 128;

  private static final int SIGHUP = 1;
  private static final int SIGINT = 2;
  private static final int SIGTERM = 15;

  private final transient Command command;
  private final int status;
  private final String errorOutput;

  /** Remembers how the child ended; {@code errorOutput} has not been printed yet. */
  public ToolFailure(Command command, int status, String errorOutput) {
    super(command.program() + " ended with status " + status);
    this.command = command;
    this.status = status;
    this.errorOutput = errorOutput;
  }

  /** What ran. */
  public Command command() {
    return command;
  }

  /** Its exit status; 128 + n after signal n. */
  public int status() {
    return status;
  }

  /** What it wrote to standard error. */
  public String errorOutput() {
    return errorOutput;
  }

  /** True if the user ended the tool, and with it the work. */
  public boolean isInterrupt() {
    return status == SIGNAL_BASE + SIGINT
        || status == SIGNAL_BASE + SIGTERM
        || status == SIGNAL_BASE + SIGHUP;
  }

  /** True if the tool broke, instead of refusing its input. */
  public boolean isCrash() {
    return status >= SIGNAL_BASE || status == ExitCode.INTERNAL_ERROR;
  }
}
