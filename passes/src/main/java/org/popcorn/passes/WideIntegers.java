package org.popcorn.passes;

import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.TargetMachine;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Spells out divisions of integers of more than 128 bits and their conversions to and from floating
 * point: not every back end can do them.
 */
public final class WideIntegers implements Pass {
  private static final String EXPANSIONS = "function(expand-large-div-rem,expand-large-fp-convert)";

  @Override
  public String name() {
    return "wide-integers";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    try (TargetMachine machine = MiddleEnd.costModel()) {
      module.runPasses(EXPANSIONS, machine);
    }
  }
}
