package org.popcorn.driver.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;

/**
 * A first run without hops, to learn how many migration points a program passes. Its output is
 * thrown away; its standard input is kept in a file, so that the real run reads the same.
 */
final class CountingRun {

  private static final String POINTS = "\"points\":";
  private static final Path STANDARD_INPUT = Path.of("/proc/self/fd/0");

  private final Path scratch;
  private final PreparedProgram program;
  private String input = "";

  CountingRun(Path scratch, PreparedProgram program) {
    this.scratch = scratch;
    this.program = program;
  }

  /**
   * Runs the program; the number of migration points that its first process passed.
   *
   * @param blocking whether blocking calls are points, too
   */
  long points(boolean blocking) throws IOException {
    Path stats = scratch.resolve("counting.stats");
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(program.arguments()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.command().set(0, program.executable().toAbsolutePath().toString());
    builder.environment().put("POPCORN_MIGRATE", blocking ? "count,blocking" : "count");
    builder.environment().put("POPCORN_STATS", stats.toString());
    if (isTerminal()) {
      builder.redirectInput(Path.of("/dev/null").toFile());
    } else {
      Path spool = scratch.resolve("stdin");
      Files.copy(System.in, spool, StandardCopyOption.REPLACE_EXISTING);
      builder.redirectInput(spool.toFile());
      input = spool.toString();
    }
    Process process = builder.start();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
    return pointsIn(stats, process.pid());
  }

  /** The file that holds the program's standard input; empty if that is the terminal. */
  String input() {
    return input;
  }

  private static boolean isTerminal() {
    try {
      String target = Files.readSymbolicLink(STANDARD_INPUT).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException closed) {
      return false;
    }
  }

  /** 0 if the program died before it could say. */
  private static long pointsIn(Path stats, long process) throws IOException {
    if (!Files.exists(stats)) {
      return 0;
    }
    for (String line : Files.readString(stats, StandardCharsets.UTF_8).split("\n", -1)) {
      int at = line.indexOf(POINTS);
      if (at >= 0 && line.contains("\"pid\":" + process + ",")) {
        int end = at + POINTS.length();
        while (end < line.length() && Character.isDigit(line.charAt(end))) {
          end++;
        }
        return Long.parseLong(line.substring(at + POINTS.length(), end));
      }
    }
    return 0;
  }
}
