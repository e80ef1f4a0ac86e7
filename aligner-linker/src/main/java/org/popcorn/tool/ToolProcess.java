package org.popcorn.tool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running command whose standard error is collected; the other streams are ours. */
public final class ToolProcess {
  private static final Pattern HELPER = Pattern.compile("spawn helper: .*\\bsignal: ([0-9]+)");

  private final Command command;
  private final Process process;
  private final Thread reader;
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  private ToolProcess(Command command, Process process) {
    this.command = command;
    this.process = process;
    this.reader = new Thread(this::read, "messages of " + command.program());
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts a command in the current folder. */
  public static ToolProcess start(Command command) throws IOException {
    return start(command, Path.of(""));
  }

  /** Starts a command in a folder. */
  public static ToolProcess start(Command command, Path folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command.arguments());
    if (!folder.toString().isEmpty()) {
      builder.directory(folder.toFile());
    }
    builder.redirectInput(Redirect.INHERIT).redirectOutput(Redirect.INHERIT);
    try {
      return new ToolProcess(command, builder.start());
    } catch (IOException failure) {
      int signal = signalOfHelper(String.valueOf(failure.getMessage()));
      if (signal == 0) {
        throw failure;
      }
      throw new ToolFailure(command, ToolFailure.SIGNAL_BASE + signal, "");
    }
  }

  /**
   * The JVM has a child of its own start a command. A signal to all processes of a terminal or
   * group may end that one; then the command has ended by it. 0 for another failure.
   */
  static int signalOfHelper(String message) {
    Matcher matcher = HELPER.matcher(message);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private void read() {
    try (InputStream errors = process.getErrorStream()) {
      errors.transferTo(messages);
    } catch (IOException ended) {
      // What was read until then is all there is.
    }
  }

  /** What runs. */
  public Command command() {
    return command;
  }

  /** Waits for the end; the exit status, 128 + n after signal n. */
  public int await() {
    try {
      int status = process.waitFor();
      reader.join();
      return status;
    } catch (InterruptedException interrupted) {
      process.destroy();
      throw new UncheckedIOException(new InterruptedIOException("interrupted"));
    }
  }

  /** Has another thread do this when the command has ended. */
  public void whenEnded(Runnable action) {
    CompletableFuture<Void> unused = process.onExit().thenRun(action);
  }

  /** What it wrote to standard error; complete after {@link #await}. */
  public String messages() {
    return messages.toString(StandardCharsets.UTF_8);
  }

  /** Waits for the end; the messages if it was a good one, {@link ToolFailure} otherwise. */
  public String finish() {
    int status = await();
    if (status != 0) {
      throw new ToolFailure(command, status, messages());
    }
    return messages();
  }

  /** Ends children of this process that still run, when it ends early, and waits for them. */
  public static void endAllAtExit() {
    Runtime.getRuntime().addShutdownHook(new Thread(ToolProcess::endAll, "end-children"));
  }

  private static void endAll() {
    ProcessHandle.current()
        .children()
        .filter(ProcessHandle::destroy)
        .forEach(child -> child.onExit().join());
  }
}
