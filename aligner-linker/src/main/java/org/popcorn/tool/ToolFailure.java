package org.popcorn.tool;

import java.util.List;

/** A child process has failed and has said why on standard error, or was killed by a signal. */
public final class ToolFailure extends RuntimeException {

  /** Status of a tool that broke; of popcorn-cc itself, too, which compiles sources. */
  private static final int INTERNAL_ERROR = 70;

  private static final long serialVersionUID = 1;

  /** Statuses above are signals of the child, as in a shell; LLVM aborts that way. */
  static final int SIGNAL_BASE = 128;

  private static final int SIGHUP = 1;
  private static final int SIGINT = 2;
  private static final int SIGTERM = 15;

  /** A file has become larger than {@code ulimit -f} allows. */
  private static final int SIGXFSZ = 25;

  /** What the C library says when the place for a file is at fault. */
  private static final List<String> DISK_PROBLEMS =
      List.of(
          "No space left on device",
          "File too large",
          "Disk quota exceeded",
          "Read-only file system",
          "Input/output error");

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
    return status >= SIGNAL_BASE || status == INTERNAL_ERROR;
  }

  /** The same, of a tool whose input the user cannot correct. */
  public ToolFailure asCrash() {
    return isCrash() ? this : new ToolFailure(command, INTERNAL_ERROR, errorOutput);
  }

  /** Why a file could not be written, in the C library's words; empty if that was not the cause. */
  public String diskProblem() {
    for (String problem : DISK_PROBLEMS) {
      if (errorOutput.contains(problem)) {
        return problem;
      }
    }
    return status == SIGNAL_BASE + SIGXFSZ ? "File too large" : "";
  }
}
