package org.popcorn.pass;

import java.util.function.Consumer;
import org.popcorn.analysis.MayMigrate;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.LlvmModule;

/**
 * A pass over each function of a module that may migrate, in the module's order.
 *
 * @param name of the pass
 * @param work begins the work on a module
 */
public record MigratingFunctions(String name, Work work) implements Pass {

  /** What is done with the functions of one module. */
  @FunctionalInterface
  public interface Work {
    /**
     * What is done with each.
     *
     * @param builder one for all; it stays the pass's
     */
    Consumer<Function> begin(Builder builder, PassContext context);
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    try (Builder builder = module.builder()) {
      Consumer<Function> each = work.begin(builder, context);
      context.get(MayMigrate.class).defined().forEach(each);
    }
  }
}
