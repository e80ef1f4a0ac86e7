package org.popcorn.driver.base;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.popcorn.tool.Command;
import org.popcorn.tool.ToolFailure;
import org.popcorn.tool.ToolProcess;

/**
 * Runs child processes. Their messages are printed in the order of the commands, so that parallel
 * runs print the same text every time.
 */
public final class CommandRunner {

  private final PrintStream out;
  private final boolean prints;
  private final boolean dryRun;
  private int spoken;
  private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

  /**
   * A runner for one link.
   *
   * @param out where messages of children and printed commands go
   * @param prints whether each command is printed
   * @param dryRun whether commands are printed and none is run
   */
  public CommandRunner(PrintStream out, boolean prints, boolean dryRun) {
    this.out = out;
    this.prints = prints || dryRun;
    this.dryRun = dryRun;
  }

  /** Commands are printed and not run. */
  public boolean isDryRun() {
    return dryRun;
  }

  /** Where messages go. */
  public PrintStream messages() {
    return out;
  }

  /** How many commands that ended well had something to say. */
  public int spoken() {
    return spoken;
  }

  /** Runs one command; throws {@link ToolFailure} if it fails. */
  public void run(Command command) {
    runAll(List.of(command));
  }

  /**
   * The same for a tool that speaks in our name.
   *
   * @param words makes what we say of what it says; also of what it says when it fails
   */
  public void run(Command command, UnaryOperator<String> words) {
    print(command);
    if (!dryRun) {
      finish(List.of(startNow(command)), words);
    }
  }

  /**
   * Runs commands, as many at a time as there are processors. All of them are run, then the first
   * failure is thrown; what the ones before it said is printed.
   */
  public void runAll(List<Command> commands) {
    List<ToolProcess> running = new ArrayList<>();
    for (Command command : commands) {
      print(command);
      if (!dryRun) {
        processors.acquireUninterruptibly();
        ToolProcess process = startNow(command);
        process.whenEnded(processors::release);
        running.add(process);
      }
    }
    finish(running, UnaryOperator.identity());
  }

  /** Runs commands that only print what they would do. */
  public void runThoughDry(List<Command> commands) {
    for (Command command : commands) {
      finish(List.of(startNow(command)), UnaryOperator.identity());
    }
  }

  /** Prints a command that another runs, if commands are printed. */
  public void print(Command command) {
    if (prints) {
      out.println(" " + command);
    }
  }

  /** Prints a step that this process takes itself, if commands are printed. */
  public void printStep(String step, Path from, Path to) {
    if (prints) {
      out.println(" (in-process) " + step + " " + from + " -o " + to);
    }
  }

  private static ToolProcess startNow(Command command) {
    try {
      return ToolProcess.start(command);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void finish(List<ToolProcess> running, UnaryOperator<String> words) {
    List<ToolFailure> failures = new ArrayList<>();
    for (ToolProcess one : running) {
      try {
        String messages = words.apply(one.finish());
        out.print(messages);
        spoken += messages.isEmpty() ? 0 : 1;
      } catch (ToolFailure failure) {
        failures.add(
            new ToolFailure(
                failure.command(), failure.status(), words.apply(failure.errorOutput())));
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
}
