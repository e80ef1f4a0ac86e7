package org.popcorn.tool;

import java.nio.file.Path;
import java.util.List;

/**
 * A process to run.
 *
 * @param arguments the first one is the program's path
 */
public record Command(List<String> arguments) {

  /** Copies the list. */
  public Command {
    arguments = List.copyOf(arguments);
  }

  /** The program's file name, for messages. */
  public String program() {
    return String.valueOf(Path.of(arguments.get(0)).getFileName());
  }

  /** The command as a shell would read it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String argument : arguments) {
      text.append(text.isEmpty() ? "" : " ").append(quote(argument));
    }
    return text.toString();
  }

  private static String quote(String argument) {
    for (int i = 0; i < argument.length(); i++) {
      char c = argument.charAt(i);
      if (!Character.isLetterOrDigit(c) && "-_./=+,:@%".indexOf(c) < 0) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + '"';
      }
    }
    return argument.isEmpty() ? "\"\"" : argument;
  }
}
