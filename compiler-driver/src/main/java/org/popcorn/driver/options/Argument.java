package org.popcorn.driver.options;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.popcorn.facts.ArgumentKind;

/**
 * An argument of popcorn-cc as the launcher has read it.
 *
 * @param kind what it is for
 * @param separate whether the value is a word of its own
 * @param option up to its value; of an input, the language that {@code -x} says, or empty
 * @param value of the option, empty if it has none; or the input
 * @param reason what the table says about the option, such as why it is refused
 */
public record Argument(
    ArgumentKind kind, boolean separate, String option, String value, String reason) {

  /** What the launcher writes for each argument. */
  private static final int STRINGS = 5;

  private static final String SEPARATE = "separate";

  /** An option with its value in the same word. */
  public static Argument joined(ArgumentKind kind, String option, String value) {
    return new Argument(kind, false, option, value, "");
  }

  /** An option with its value in a word of its own. */
  public static Argument separate(ArgumentKind kind, String option, String value) {
    return new Argument(kind, true, option, value, "");
  }

  /** Reads the launcher's file: strings with a NUL at the end of each, five for an argument. */
  public static List<Argument> read(Path file) throws IOException {
    // A name in another encoding is one that is not found.
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    String[] strings = text.split("\0", -1);
    List<Argument> arguments = new ArrayList<>();
    for (int i = 0; i + STRINGS < strings.length; i += STRINGS) {
      arguments.add(
          new Argument(
              ArgumentKind.valueOf(strings[i]),
              strings[i + 1].equals(SEPARATE),
              strings[i + 2],
              strings[i + 3],
              strings[i + 4]));
    }
    return arguments;
  }

  /** As on a command line. */
  public List<String> words() {
    return separate ? List.of(option, value) : List.of(option + value);
  }

  /** For messages. */
  public String text() {
    return String.join(" ", words());
  }
}
