package org.popcorn.driver.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.popcorn.driver.Popcorn;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * Writes the bash completion of {@code popcorn} and {@code popcorn-cc} when an installation is
 * built.
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
  }
}
