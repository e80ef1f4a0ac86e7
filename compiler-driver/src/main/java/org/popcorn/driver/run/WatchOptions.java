package org.popcorn.driver.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** What {@code popcorn run} and {@code popcorn restore} tell of the hops of a program. */
final class WatchOptions {

  @CommandLine.Option(
      names = "--stats",
      paramLabel = "FILE",
      description = "appends a JSON line for each hop, image and restore, and one at the end")
  private @Nullable Path stats;

  @CommandLine.Option(
      names = "--summary",
      description = "prints a table of the hops at the end, on standard error")
  private boolean summary;

  @CommandLine.Option(
      names = "--progress",
      description = "shows how many hops there were, while the program runs on a terminal")
  private boolean progress;

  @CommandLine.Option(
      names = "--strict",
      description =
          "ends with 76 in place of 0 if a hop or an image that was asked for has not been made;"
              + " what restore would warn of is an error")
  private boolean strict;

  /**
   * The program with what these options ask for; statistics of ours are made in the scratch folder.
   */
  PreparedProgram applyTo(PreparedProgram program, Path scratch) {
    String watch = (summary ? "s" : "") + (progress ? "p" : "");
    Path file = stats == null && !watch.isEmpty() ? scratch.resolve("watch.stats") : stats;
    return program.withStatistics(file).withWatch(watch).withFlag("POPCORN_STRICT", strict);
  }
}
