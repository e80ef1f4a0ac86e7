package org.popcorn.driver.operate;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code popcorn checkpoint}: an image file of a process that runs. */
@CommandLine.Command(
    name = "checkpoint",
    description = {
      "Writes an image file of a process that runs, from which popcorn restore continues it.",
      "The process writes the file itself and ends with exit code 75, if it is not to go on."
    })
public final class CheckpointCommand extends OrderCommand {

  @CommandLine.Parameters(index = "1", paramLabel = "FILE", description = "the image file")
  private Path file = Path.of("");

  @CommandLine.Option(
      names = "--leave-running",
      description =
          "the process goes on; it and a restored one share no memory, but the same files")
  private boolean goesOn;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  Order order() {
    if (file.toString().contains("\n")) {
      throw new CommandLine.ParameterException(
          spec == null ? new CommandLine(this) : spec.commandLine(),
          "the name of the file must have no line feed");
    }
    return Order.checkpoint(file, goesOn);
  }

  @Override
  String destination(Answer answer) {
    return file.toString();
  }
}
