package org.popcorn.driver.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.popcorn.driver.base.Toolchain;

/**
 * When a program hops, as in POPCORN_MIGRATE. The text is read here by what reads it in the program
 * itself: a slip is the same error, in the same words, before the program starts.
 *
 * @param text the schedule as the run time gets it
 * @param hopsToSpread K of {@code hops:K} without points, which need a counting run; else 0
 */
record MigrationSchedule(String text, long hopsToSpread) {

  /**
   * Checks a schedule.
   *
   * @throws IllegalArgumentException with a message for the user if it is not one
   */
  static MigrationSchedule parse(Toolchain toolchain, String text) {
    return new MigrationSchedule(text, Long.parseUnsignedLong(ask(toolchain, List.of(text))));
  }

  /** Whether blocking calls are migration points, too. */
  boolean blockingCallsArePoints() {
    return List.of(text.split(",", -1)).contains("blocking");
  }

  /** The same hops over a run of so many migration points. */
  MigrationSchedule spreadOver(Toolchain toolchain, long points) {
    return new MigrationSchedule(ask(toolchain, List.of(text, Long.toString(points))), 0);
  }

  /** The answer of runtime-lib/host/read-schedule.c, which is the run time's own reader. */
  private static String ask(Toolchain toolchain, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(toolchain.scheduleReader().toString()));
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String answer =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new IllegalArgumentException(answer);
      }
      return answer;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
