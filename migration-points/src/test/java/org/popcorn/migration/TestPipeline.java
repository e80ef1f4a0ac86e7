package org.popcorn.migration;

import java.util.List;
import java.util.Set;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.pipeline.Instrumented;
import org.popcorn.migration.pipeline.PortablePipeline;
import org.popcorn.migration.strategy.PointPlacement;
import org.popcorn.migration.strategy.Strategies;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;
import org.popcorn.pass.PassPipeline;
import org.popcorn.passes.OptimizationLevel;

/** The passes that make a module able to migrate, without those before and after. */
final class TestPipeline {
  private TestPipeline() {}

  /** The built-in strategy of that name, with points in loops so often. */
  static PointPlacement points(String strategy, long response) {
    return new PointPlacement(Strategies.builtIn().named(strategy).orElseThrow(), response);
  }

  /** Runs all of them over a module, with points in each iteration of a loop. */
  static Instrumented run(LlvmModule module, String strategy, Set<String> external) {
    return run(module, points(strategy, 0), external);
  }

  /** Runs all of them over a module. */
  static Instrumented run(LlvmModule module, PointPlacement points, Set<String> external) {
    return run(module, passes(points, external));
  }

  /** Runs all but the data stack, over a module without stack objects. */
  static Instrumented runWithoutDataStack(
      LlvmModule module, PointPlacement points, Set<String> external) {
    return run(
        module,
        passes(points, external).stream()
            .filter(pass -> !pass.name().equals("data-stack"))
            .toList());
  }

  private static Instrumented run(LlvmModule module, List<Pass> passes) {
    DiagnosticLog log = new DiagnosticLog();
    PassContext context = new PassContext(log);
    PassPipeline.of(passes).run(module, context);
    log.throwIfErrors();
    return Instrumented.of(module, context);
  }

  private static List<Pass> passes(PointPlacement points, Set<String> external) {
    PassPipeline all =
        PortablePipeline.of(
            new PortablePipeline.Settings(OptimizationLevel.O2, true, points, external));
    int first = all.names().indexOf("site-ids");
    int last = all.names().indexOf("resume-entries");
    return all.passes().subList(first, last + 1);
  }
}
