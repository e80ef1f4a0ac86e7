package org.popcorn.pass;

import org.popcorn.llvm.LlvmModule;

/** One transformation, check or analysis of a module. */
public interface Pass {
  /** Short name for the command line, messages and tests, such as {@code data-stack}. */
  String name();

  /**
   * Changes the module in place. The user's errors go to the log of the context; what later passes
   * need to know is put into the context.
   */
  void run(LlvmModule module, PassContext context);
}
