package org.popcorn.migration.points;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.popcorn.analysis.CallGraph;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.analysis.MayMigrate;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Chooses where to ask for migration, and finds the functions whose frames may be on the stack
 * there. Changes nothing; tells {@link MigrationPoints} and {@link MayMigrate}.
 *
 * @param strategy chooses
 * @param external names of functions of other modules that may migrate
 */
public record PointChoice(MigrationPointStrategy strategy, Set<String> external) implements Pass {
  @Override
  public String name() {
    return "choose-points";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    CallGraph calls = CallGraph.of(module);
    MigrationPoints points = choose(calls);
    context.put(MigrationPoints.class, points);
    context.put(MayMigrate.class, MayMigrateAnalysis.run(calls, points.functions(), external));
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
