package org.popcorn.driver.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.popcorn.driver.Popcorn;
import org.popcorn.facts.PopcornOption;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * Writes the bash completion of {@code popcorn} and {@code popcorn-cc} when an installation is
 * built, and with it which of popcorn-cc's own options take no value.
 */
public final class BashCompletion {

  private BashCompletion() {}

  /** Writes a file for each command, named after it, into the folder that is the only argument. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Class<?>> commands =
        Map.of("popcorn", Popcorn.class, "popcorn-cc", PopcornCcManual.class);
    for (Map.Entry<String, Class<?>> command : commands.entrySet()) {
      String name = command.getKey();
      Files.writeString(
          Path.of(arguments[0]).resolve(name),
          AutoComplete.bash(name, new CommandLine(command.getValue())));
    }
    Files.writeString(
        Path.of(arguments[0]).resolve("popcorn-cc"), flags(), StandardOpenOption.APPEND);
  }

  private static String flags() {
    return PopcornOption.all().stream()
        .filter(option -> !option.takesValue())
        .map(PopcornOption::spelling)
        .collect(Collectors.joining(" ", "\n_popcorn_cc_flags=' ", " '\n"));
  }
}
