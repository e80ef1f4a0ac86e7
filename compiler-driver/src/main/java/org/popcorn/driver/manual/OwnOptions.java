package org.popcorn.driver.manual;

import java.nio.file.Path;
import java.util.List;
import org.popcorn.facts.PopcornOption;
import org.popcorn.migration.pipeline.PortablePipeline;
import org.popcorn.migration.strategy.Strategies;
import org.popcorn.target.Isa;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Adds the options that only popcorn-cc has to its manual, from their table. */
public final class OwnOptions implements IModelTransformer {

  @Override
  public CommandSpec transform(CommandSpec command) {
    for (PopcornOption option : PopcornOption.all()) {
      command.addOption(specification(option));
    }
    return command;
  }

  private static OptionSpec specification(PopcornOption option) {
    String spelling = option.spelling();
    if (!option.takesValue()) {
      return OptionSpec.builder(spelling).description(option.description()).build();
    }
    return OptionSpec.builder(spelling.substring(0, spelling.length() - 1))
        .description(option.description())
        .paramLabel(option.placeholder())
        .type(option.completions() == PopcornOption.Values.FILES ? Path.class : String.class)
        .completionCandidates(candidates(option.completions()))
        .build();
  }

  private static List<String> candidates(PopcornOption.Values values) {
    return switch (values) {
      case NONE, FILES -> List.of();
      case ISAS -> Isa.all().stream().map(Isa::id).toList();
      case POINTS -> Strategies.builtIn().names();
      case PASSES -> PortablePipeline.names();
    };
  }
}
