package org.popcorn.driver.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a program did.
 *
 * @param status its exit status; -1 if it could not be started or did not end
 * @param output of both streams
 */
record Probe(int status, String output) {

  private static final int LONGEST_SECONDS = 60;

  /** Runs a program with more variables in its environment. */
  static Probe run(List<String> command, Map<String, String> variables, Path scratch) {
    try {
      Path output = scratch.resolve("probe");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().putAll(variables);
      Process process = builder.start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
      return new Probe(ended ? process.exitValue() : -1, text);
    } catch (IOException failure) {
      return new Probe(-1, String.valueOf(failure.getMessage()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Probe(-1, "interrupted");
    }
  }

  /** The first line of the output. */
  String firstLine() {
    return output.lines().findFirst().orElse("");
  }
}
