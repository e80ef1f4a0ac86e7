package org.popcorn.passes;

import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.TargetMachine;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * LLVM's optimizer, run once for all ISAs, under x86-64's cost model.
 *
 * <p>The module keeps its portable triple and data layout: the target machine is asked for costs
 * only, so that nothing in the result depends on x86-64's layout. riscv64's own cost model knows no
 * vectors and would lose threefold on loops that all ISAs can vectorize; 128-bit vectors are split
 * where an ISA has none.
 *
 * <p>{@code sqrt} becomes an instruction with a call for errno here and not in the back ends,
 * because there libm's functions are no builtins. Bodies that exist elsewhere go, also without
 * optimization: nothing may instrument them.
 */
public final class MiddleEnd implements Pass {
  private static final String COST_MODEL_TRIPLE = "x86_64-linux-musl";
  private static final String COST_MODEL_CPU = "x86-64";

  private final OptimizationLevel level;

  public MiddleEnd(OptimizationLevel level) {
    this.level = level;
  }

  @Override
  public String name() {
    return "middle-end";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    try (TargetMachine machine = costModel()) {
      module.runPasses(pipeline(), machine);
    }
    // What follows is for functions without optimization, too.
    for (Function function : module.definedFunctions()) {
      function.removeAttribute(AttributeIndex.FUNCTION, "optnone");
    }
  }

  /** The machine that LLVM's passes are asked to count for; it is the caller's to close. */
  static TargetMachine costModel() {
    return TargetMachine.create(COST_MODEL_TRIPLE, COST_MODEL_CPU, "");
  }

  private String pipeline() {
    String always = level.pipeline() + ",elim-avail-extern,globaldce";
    return level == OptimizationLevel.O0
        ? always
        : always + ",function(partially-inline-libcalls,simplifycfg)";
  }
}
