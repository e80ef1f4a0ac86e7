package org.popcorn.driver.operate;

import org.jspecify.annotations.Nullable;
import org.popcorn.facts.IsaNames;
import org.popcorn.target.Isa;
import picocli.CommandLine;

/** {@code popcorn migrate}: a process that runs goes on as another ISA. */
@CommandLine.Command(
    name = "migrate",
    description = {
      "Moves a process that runs to another ISA, from where it is: also out of a blocking call.",
      "The process is this user's; nothing is traced, no privileges are needed."
    })
public final class MigrateCommand extends OrderCommand {

  @CommandLine.Option(
      names = "--to",
      required = true,
      paramLabel = "ISA",
      description = "one of " + IsaNames.LIST)
  private String isa = "";

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  Order order() {
    try {
      return Order.migrate(Isa.parse(isa));
    } catch (IllegalArgumentException wrong) {
      throw new CommandLine.ParameterException(
          spec == null ? new CommandLine(this) : spec.commandLine(), wrong.getMessage());
    }
  }

  @Override
  String destination(Answer answer) {
    return answer.text("isa");
  }
}
