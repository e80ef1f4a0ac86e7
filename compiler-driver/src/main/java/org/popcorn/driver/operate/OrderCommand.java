package org.popcorn.driver.operate;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.popcorn.driver.base.Toolchain;
import picocli.CommandLine;

/** A command that gives an order to one process, and tells what has come of it. */
@CommandLine.Command(
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit Codes:%n",
    exitCodeList = {
      "0:it has been done",
      "2:the command line is wrong",
      "3:there is no such process, or it has ended meanwhile",
      "4:it is no program of popcorn-cc, or not this user's",
      "5:another command is asking it",
      "6:it has not come to a migration point in time; it goes on as it was",
      "7:something kept it from leaving, which is named; it goes on as it was",
      "8:it cannot be done, and why; it goes on as it was",
      "9:it has taken the order, and its answer is missing"
    })
abstract class OrderCommand implements Callable<Integer> {

  @CommandLine.Parameters(index = "0", paramLabel = "PID", description = "number of the process")
  private long process;

  @CommandLine.Mixin private OrderOptions options = new OrderOptions();

  /** What the command line asks for; with a message for the user if it does not say. */
  abstract Order order() throws CommandLine.ParameterException;

  /** Where the process has gone, for people. */
  abstract String destination(Answer answer);

  @Override
  public Integer call() throws IOException {
    Order order = order();
    Report report = new Report(options.json());
    try {
      RunningProgram program = RunningProgram.require(process);
      Knocker knocker = new Knocker(Toolchain.atHome().knocker());
      Answer answer = Exchange.give(program, knocker, order, options.patience());
      if (!answer.isDone()) {
        throw Report.refusal(program, answer);
      }
      return report.done(program, answer, program.isa().id() + " -> " + destination(answer));
    } catch (OrderException failure) {
      return report.failed(process, failure);
    }
  }
}
