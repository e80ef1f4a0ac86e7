package org.popcorn.driver.codegen;

import java.util.Set;
import org.popcorn.driver.options.LinkReports;
import org.popcorn.driver.session.Session;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.pipeline.Instrumented;
import org.popcorn.migration.pipeline.PortablePipeline;
import org.popcorn.migration.strategy.PointPlacement;
import org.popcorn.pass.PassContext;
import org.popcorn.pass.PassPipeline;
import org.popcorn.pass.PassPrinter;
import org.popcorn.pass.PassVerifier;
import org.popcorn.passes.OptimizationLevel;

/** Runs the passes that all ISAs share over a merged module. */
public final class Instrumenter {

  private Instrumenter() {}

  /**
   * Makes a module able to migrate.
   *
   * @param points where to ask for migration
   * @param external names of functions of other modules that may migrate
   */
  public static Instrumented run(
      Session session, LlvmModule module, PointPlacement points, Set<String> external) {
    return Instrumented.of(module, run(session, module, pipeline(session, points, external)));
  }

  /**
   * Runs the passes up to the one that the command line names; the module is left as it is then.
   */
  public static void runInPart(
      Session session, LlvmModule module, PointPlacement points, Set<String> external) {
    String last = session.options().reports().stopAfter();
    run(session, module, pipeline(session, points, external).upTo(last));
  }

  private static PassPipeline pipeline(
      Session session, PointPlacement points, Set<String> external) {
    return PortablePipeline.of(
            new PortablePipeline.Settings(
                OptimizationLevel.valueOf("O" + session.options().program().optimization()),
                session.options().program().debugInformation(),
                points,
                external))
        .with(session.options().program().passes());
  }

  private static PassContext run(Session session, LlvmModule module, PassPipeline passes) {
    PassContext context = new PassContext(session.log());
    observed(session, passes).run(module, context);
    session.log().throwIfErrors();
    module.verify();
    return context;
  }

  /** The passes with those who look on: for the stopwatch, and as the command line asks. */
  static PassPipeline observed(Session session, PassPipeline passes) {
    LinkReports reports = session.options().reports();
    PassPipeline observed = passes.heardBy(new PassTimes(session.stopwatch()));
    if (reports.verifyEach()) {
      observed = observed.heardBy(new PassVerifier());
    }
    return observed.heardBy(
        new PassPrinter(reports.printBefore(), reports.printAfter(), session.runner().messages()));
  }
}
