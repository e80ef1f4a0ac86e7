package org.popcorn.driver.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcorn.driver.base.ExitCode;

/**
 * What the launcher executes.
 *
 * @param executable its path
 * @param arguments from argv[0] on
 * @param variables NAME=VALUE, added to the environment
 * @param input file for standard input; empty if it stays as it is
 * @param watch what the launcher shows of the hops: {@code s} a summary, {@code p} progress
 */
record PreparedProgram(
    Path executable, List<String> arguments, List<String> variables, String input, String watch) {

  PreparedProgram {
    arguments = List.copyOf(arguments);
    variables = List.copyOf(variables);
  }

  PreparedProgram(Path executable, List<String> arguments) {
    this(executable, arguments, List.of(), "", "");
  }

  PreparedProgram withVariable(String name, String value) {
    List<String> more = new ArrayList<>(variables);
    more.add(name + "=" + value);
    return new PreparedProgram(executable, arguments, more, input, watch);
  }

  /** The same if it is false. */
  PreparedProgram withFlag(String name, boolean isSet) {
    return isSet ? withVariable(name, "1") : this;
  }

  PreparedProgram withInput(String file) {
    return new PreparedProgram(executable, arguments, variables, file, watch);
  }

  /** With nothing to show the launcher becomes the program. */
  PreparedProgram withWatch(String what) {
    return new PreparedProgram(executable, arguments, variables, input, what);
  }

  PreparedProgram withSchedule(MigrationSchedule schedule) {
    return withVariable("POPCORN_MIGRATE", schedule.text());
  }

  /** The same if there is no file. */
  PreparedProgram withStatistics(@Nullable Path file) {
    return file == null ? this : withVariable("POPCORN_STATS", file.toAbsolutePath().toString());
  }

  /** Writes the file that the launcher reads: program.h in src/main/c says its form. */
  void leaveToLauncher(Path scratch) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String variable : variables) {
      append(out, variable);
    }
    append(out, "");
    append(out, input);
    append(out, watch);
    append(out, executable.toString());
    for (String argument : arguments) {
      append(out, argument);
    }
    Files.write(scratch.resolve("program"), out.toByteArray());
  }

  private static void append(ByteArrayOutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.write(0);
  }

  /** Says why there is no program to start. */
  static int fail(String problem) {
    System.err.println("popcorn: error: " + problem);
    return ExitCode.NOT_STARTED;
  }
}
