package org.popcorn.driver.base;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.tool.ToolFailure;

/**
 * Turns what ended the work early into messages and an exit code. A fault of ours or of LLVM leaves
 * its details in the scratch folder, which the launcher then keeps.
 */
public final class CrashReport {

  private CrashReport() {}

  /** Prints what happened; the exit code for it. */
  public static int report(String program, Throwable failure, PrintStream err) {
    return switch (failure) {
      case DiagnosticException user -> {
        err.print(Demangler.inText(user.format(program)));
        yield ExitCode.USER_ERROR;
      }
      case MalformedInputException input -> {
        err.println(Demangler.inText(input.diagnostic().format(program)));
        yield ExitCode.USER_ERROR;
      }
      case UncheckedIOException environment -> {
        err.println(program + ": error: " + reason(environment.getCause()));
        yield ExitCode.USER_ERROR;
      }
      case ToolFailure tool when tool.isInterrupt() -> tool.status();
      case ToolFailure disk when !disk.diskProblem().isEmpty() -> {
        String output = "the output of " + disk.command().program();
        err.println(
            program + ": error: " + ErrorKind.CANNOT_WRITE.message(output, disk.diskProblem()));
        yield ExitCode.USER_ERROR;
      }
      case ToolFailure tool when !tool.isCrash() -> {
        err.print(tool.errorOutput());
        yield ExitCode.USER_ERROR;
      }
      case ToolFailure crash -> {
        err.println(program + ": error: " + crash.getMessage() + firstLine(crash.errorOutput()));
        keep("failed-command", crash.command() + "\n\n" + crash.errorOutput());
        yield ExitCode.INTERNAL_ERROR;
      }
      default -> {
        err.println(program + ": error: internal error: " + failure);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        keep("stack-trace", trace.toString());
        yield ExitCode.INTERNAL_ERROR;
      }
    };
  }

  /** What went wrong with a file, and with which if that is known. */
  private static String reason(IOException failure) {
    String reason = String.valueOf(failure.getMessage());
    return switch (failure) {
      case NoSuchFileException missing -> ErrorKind.MISSING_FILE.message(missing.getFile());
      case FileSystemException file when file.getReason() != null -> reason;
      case FileSystemException file ->
          reason + ": " + file.getClass().getSimpleName().replace("Exception", "");
      default -> "an intermediate file cannot be read or written: " + reason;
    };
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    return line.isEmpty() ? "" : ": " + line;
  }

  private static void keep(String name, String text) {
    Path scratch = Launcher.knownScratch().orElse(null);
    if (scratch != null) {
      try {
        Files.writeString(scratch.resolve(name), text, StandardCharsets.UTF_8);
      } catch (IOException lost) {
        // The message is on the terminal; there is nowhere else to put the rest.
      }
    }
  }
}
