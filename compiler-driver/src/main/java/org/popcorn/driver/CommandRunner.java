package org.popcorn.driver;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Runs child processes. Their standard error goes through files in the scratch folder and is
 * printed in the order of the commands, so that parallel runs print the same text every time.
 */
public final class CommandRunner {

  private final Path scratch;
  private final PrintStream out;
  private final boolean prints;
  private final boolean dryRun;
  private final int processors = Runtime.getRuntime().availableProcessors();
  private final List<Process> started = new CopyOnWriteArrayList<>();
  private int nextNumber;

  /** A started command, and where its standard error goes. */
  private record Running(Command command, Process process, Path errors) {}

  /**
   * A runner for one link.
   *
   * @param out where messages of children and printed commands go
   * @param flags {@code -v} prints each command, {@code -###} prints and runs none
   */
  public CommandRunner(Path scratch, PrintStream out, Options.Flags flags) {
    this.scratch = scratch;
    this.out = out;
    this.prints = flags.verbose() || flags.dryRun();
    this.dryRun = flags.dryRun();
  }

  /** Commands are printed and not run. */
  public boolean isDryRun() {
    return dryRun;
  }

  /** Runs one command; throws {@link ToolFailure} if it fails. */
  public void run(Command command) {
    runAll(List.of(command));
  }

  /**
   * Runs commands, as many at a time as there are processors. All of them are run, then the first
   * failure is thrown; what the ones before it said is printed.
   */
  public void runAll(List<Command> commands) {
    finish(start(commands, processors));
  }

  /** Runs commands that only print what they would do. */
  public void runThoughDry(List<Command> commands) {
    for (Command command : commands) {
      finish(List.of(start(command, nextNumber++)));
    }
  }

  /** Prints a command that another runs, if commands are printed. */
  public void print(Command command) {
    if (prints) {
      out.println(" " + command);
    }
  }

  /** Starts a command that {@link Pending#finish} waits for. */
  public Pending start(Command command) {
    return new Pending(start(List.of(command), processors));
  }

  /** A command that runs while other work is done. */
  public final class Pending {
    private final List<Running> running;

    private Pending(List<Running> running) {
      this.running = running;
    }

    /** Waits; throws {@link ToolFailure} if the command has failed. */
    public void finish() {
      CommandRunner.this.finish(running);
    }
  }

  private List<Running> start(List<Command> commands, int atOnce) {
    List<Running> all = new ArrayList<>();
    ArrayDeque<Running> window = new ArrayDeque<>();
    for (Command command : commands) {
      print(command);
      if (!dryRun) {
        if (window.size() == atOnce) {
          waitFor(window.remove().process);
        }
        Running running = start(command, nextNumber++);
        window.add(running);
        all.add(running);
      }
    }
    return all;
  }

  private Running start(Command command, int number) {
    Path errors = scratch.resolve("stderr." + number);
    try {
      Process process =
          new ProcessBuilder(command.arguments())
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(errors.toFile())
              .start();
      started.add(process);
      return new Running(command, process, errors);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void finish(List<Running> running) {
    List<ToolFailure> failures = new ArrayList<>();
    for (Running one : running) {
      int status = waitFor(one.process);
      String text = readErrors(one.errors);
      if (status == 0) {
        out.print(text);
      } else {
        failures.add(new ToolFailure(one.command, status, text));
      }
    }
    if (!failures.isEmpty()) {
      ToolFailure worst = mostSevere(failures);
      for (ToolFailure failure : failures) {
        if (failure != worst) {
          out.print(failure.errorOutput());
        }
      }
      throw worst;
    }
  }

  private static ToolFailure mostSevere(List<ToolFailure> failures) {
    for (ToolFailure failure : failures) {
      if (failure.isCrash()) {
        return failure;
      }
    }
    return failures.get(failures.size() - 1);
  }

  private static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      throw new UncheckedIOException(new InterruptedIOException("interrupted"));
    }
  }

  private static String readErrors(Path file) {
    try {
      return Files.size(file) == 0 ? "" : Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Ends children that still run when this process ends: none do unless the work was given up. */
  public void endChildrenAtExit() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread("end-children") {
              @Override
              public void run() {
                for (Process process : started) {
                  process.destroy();
                }
              }
            });
  }
}
