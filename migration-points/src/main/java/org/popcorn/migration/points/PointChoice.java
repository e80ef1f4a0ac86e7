package org.popcorn.migration.points;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.analysis.CallGraph;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Chooses where to ask for migration. Changes nothing; tells {@link ChosenPoints}.
 *
 * @param strategy chooses
 */
public record PointChoice(MigrationPointStrategy strategy) implements Pass {
  @Override
  public String name() {
    return "choose-points";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    context.put(ChosenPoints.class, new ChosenPoints(choose(CallGraph.of(module))));
  }

  private MigrationPoints choose(CallGraph calls) {
    Map<Function, List<MigrationPoint>> points = new LinkedHashMap<>();
    BitSet recursive = calls.recursive();
    List<Function> functions = calls.functions();
    for (int number = 0; number < functions.size(); number++) {
      Function function = functions.get(number);
      List<MigrationPoint> chosen =
          strategy.choose(FunctionBody.of(function), recursive.get(number));
      if (!chosen.isEmpty()) {
        points.put(function, chosen);
      }
    }
    return new MigrationPoints(points);
  }
}
