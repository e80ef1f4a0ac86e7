package org.popcorn.driver.codegen;

import org.popcorn.driver.session.Stopwatch;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassListener;

/** Takes the time of each pass, as of a phase of the link. */
record PassTimes(Stopwatch stopwatch) implements PassListener {
  @Override
  public void after(Pass pass, LlvmModule module) {
    stopwatch.lap(pass.name());
  }
}
