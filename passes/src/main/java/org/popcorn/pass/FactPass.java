package org.popcorn.pass;

import java.util.function.BiFunction;
import org.popcorn.llvm.LlvmModule;

/**
 * A pass that tells one fact.
 *
 * @param name of the pass
 * @param type of the fact
 * @param work finds it out; it may change the module
 */
public record FactPass<T>(String name, Class<T> type, BiFunction<LlvmModule, PassContext, T> work)
    implements Pass {
  @Override
  public void run(LlvmModule module, PassContext context) {
    context.put(type, work.apply(module, context));
  }
}
