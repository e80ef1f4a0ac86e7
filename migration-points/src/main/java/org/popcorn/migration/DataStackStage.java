package org.popcorn.migration;

import java.util.Set;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.LlvmModule;

/**
 * Moves stack objects to the data stack: what the instrumentation needs of the pass that does it.
 */
@FunctionalInterface
public interface DataStackStage {
  /** For modules without stack objects. */
  DataStackStage NONE = (module, mayMigrate) -> {};

  /**
   * Leaves the functions of the set, all defined in the module, without stack objects; blocks and
   * calls keep their identity.
   */
  void run(LlvmModule module, Set<Function> mayMigrate);
}
