package org.popcorn.pass;

import org.popcorn.llvm.LlvmModule;

/** Is told before and after each pass of a pipeline, and changes nothing. */
public interface PassListener {
  /** A pass is about to run. */
  default void before(Pass pass, LlvmModule module) {}

  /** A pass has run, and reported no error. */
  default void after(Pass pass, LlvmModule module) {}
}
