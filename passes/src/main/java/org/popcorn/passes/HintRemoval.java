package org.popcorn.passes;

import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Takes away what only told the middle end something: assumptions, and marks of alias scopes. Back
 * ends ignore them, but values that nothing else uses would be carried in every deopt state.
 */
public final class HintRemoval implements Pass {
  @Override
  public String name() {
    return "hint-removal";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    boolean changed = false;
    for (Function function : module.definedFunctions()) {
      for (Instruction instruction : function.instructions()) {
        if (instruction instanceof CallInstruction call && isHint(call)) {
          call.erase();
          changed = true;
        }
      }
    }
    if (changed) {
      // What computed the assumptions.
      module.runPasses("function(adce)", null);
    }
  }

  private static boolean isHint(CallInstruction call) {
    return call.isIntrinsic("llvm.assume")
        || call.isIntrinsic("llvm.experimental.noalias.scope.decl");
  }
}
