package org.popcorn.driver.operate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.popcorn.driver.base.Toolchain;
import picocli.CommandLine;

/** {@code popcorn checkpoint}: an image file of a process that runs. */
@CommandLine.Command(
    name = "checkpoint",
    mixinStandardHelpOptions = true,
    description = {
      "Writes an image file of a process that runs, from which popcorn restore continues it.",
      "The process writes the file itself and ends with exit code 75, if it is not to go on."
    },
    exitCodeListHeading = "Exit Codes:%n",
    exitCodeList = {
      "0:the image is there",
      "2:the command line is wrong",
      "3:there is no such process, or it has ended meanwhile",
      "4:it is no program of popcorn-cc, or not this user's",
      "5:another command is asking it",
      "6:it has not come to a migration point in time; it goes on as it was",
      "7:something kept it from leaving, which is named; it goes on as it was",
      "8:there can be no image, and why; it goes on as it was"
    })
public final class CheckpointCommand implements Callable<Integer> {

  @CommandLine.Parameters(index = "0", paramLabel = "PID", description = "number of the process")
  private long process;

  @CommandLine.Parameters(index = "1", paramLabel = "FILE", description = "the image file")
  private Path file = Path.of("");

  @CommandLine.Option(
      names = "--leave-running",
      description =
          "the process goes on; it and a restored one share no memory, but the same files")
  private boolean goesOn;

  @CommandLine.Mixin private OrderOptions options = new OrderOptions();

  @Override
  public Integer call() throws IOException {
    Report report = new Report(options.json());
    try {
      if (file.toString().contains("\n")) {
        throw new OrderException(Outcome.REFUSED, "a file's name cannot have a line feed here");
      }
      RunningProgram program = RunningProgram.require(process);
      Knocker knocker = new Knocker(Toolchain.atHome().knocker());
      Order order = Order.checkpoint(file, goesOn);
      Answer answer = Exchange.give(program, knocker, order, options.patience());
      if (!answer.isDone()) {
        throw Report.refusal(program, answer);
      }
      return report.done(program, answer, program.isa().id() + " -> " + file);
    } catch (OrderException failure) {
      return report.failed(process, failure);
    }
  }
}
