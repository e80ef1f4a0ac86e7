package org.popcorn.driver.phase;

import java.util.HashSet;
import java.util.Set;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.Instrumentation;
import org.popcorn.migration.Instrumented;
import org.popcorn.migration.MigrationPointStrategy;
import org.popcorn.passes.DataStack;
import org.popcorn.passes.OptimizationLevel;
import org.popcorn.passes.PassPipeline;
import org.popcorn.passes.Seal;
import org.popcorn.table.Site;

/**
 * Makes a merged module able to migrate: the stages of docs/design/0001-contracts.md section 3 that
 * all ISAs share.
 */
final class Instrumenter {

  private static final String RUN_TIME_PREFIX = "__pc_";

  private Instrumenter() {}

  /**
   * Changes the module.
   *
   * @param strategy chooses migration points
   * @param external names of functions of other modules that may migrate
   */
  static Instrumented run(
      Session session, LlvmModule module, MigrationPointStrategy strategy, Set<String> external) {
    DiagnosticLog log = session.log();
    PassPipeline.diagnoses().run(module, log);
    log.throwIfErrors();
    if (!session.options().flags().debugInformation()) {
      // Messages name source lines; the code must not know them.
      module.stripDebugInfo();
    }
    session.stopwatch().lap("read");
    PassPipeline.beforeMigration(level(session.options().optimization())).run(module, log);
    log.throwIfErrors();
    session.stopwatch().lap("optimize");
    Instrumented instrumented =
        new Instrumentation(
                module,
                strategy,
                external,
                (changed, mayMigrate) -> new DataStack(mayMigrate::contains).run(changed, log))
            .run();
    Set<String> names = new HashSet<>(instrumented.mayMigrate());
    names.addAll(external);
    new Seal(function -> names.contains(function.name()) || isOurs(function.name()))
        .run(module, log);
    log.throwIfErrors();
    module.verify();
    session.stopwatch().lap("instrument");
    return instrumented;
  }

  /** Resume entries, and what the run time offers to them and to migration points. */
  private static boolean isOurs(String name) {
    return name.endsWith(Site.RESUME_SUFFIX) || name.startsWith(RUN_TIME_PREFIX);
  }

  private static OptimizationLevel level(String name) {
    return OptimizationLevel.valueOf("O" + name);
  }
}
