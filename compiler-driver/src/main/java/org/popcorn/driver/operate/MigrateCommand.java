package org.popcorn.driver.operate;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.facts.IsaNames;
import org.popcorn.target.Isa;
import picocli.CommandLine;

/** {@code popcorn migrate}: a process that runs goes on as another ISA. */
@CommandLine.Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = {
      "Moves a process that runs to another ISA, from where it is: also out of a call that waits.",
      "The process is this user's; nothing is traced, no privileges are needed."
    },
    exitCodeListHeading = "Exit Codes:%n",
    exitCodeList = {
      "0:it goes on there",
      "2:the command line is wrong",
      "3:there is no such process, or it has ended meanwhile",
      "4:it is no program of popcorn-cc, or not this user's",
      "5:another command is asking it",
      "6:it has not come to a migration point in time; it goes on as it was",
      "7:something kept it from leaving, which is named; it goes on as it was",
      "8:it cannot go there, and why; it goes on as it was"
    })
public final class MigrateCommand implements Callable<Integer> {

  @CommandLine.Parameters(paramLabel = "PID", description = "number of the process")
  private long process;

  @CommandLine.Option(
      names = "--to",
      required = true,
      paramLabel = "ISA",
      description = "one of " + IsaNames.LIST)
  private String isa = "";

  @CommandLine.Mixin private OrderOptions options = new OrderOptions();

  @Override
  public Integer call() throws IOException {
    Report report = new Report(options.json());
    Isa target;
    try {
      target = Isa.parse(isa);
    } catch (IllegalArgumentException wrong) {
      System.err.println("popcorn: error: " + wrong.getMessage());
      return 2;
    }
    try {
      RunningProgram program = RunningProgram.require(process);
      Knocker knocker = new Knocker(Toolchain.atHome().knocker());
      Answer answer = Exchange.give(program, knocker, Order.migrate(target), options.patience());
      if (!answer.isDone()) {
        throw Report.refusal(program, answer);
      }
      return report.done(program, answer, program.isa().id() + " -> " + answer.text("isa"));
    } catch (OrderException failure) {
      return report.failed(process, failure);
    }
  }
}
