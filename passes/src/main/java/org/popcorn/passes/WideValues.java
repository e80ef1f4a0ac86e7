package org.popcorn.passes;

import java.util.List;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Passes and returns through memory what does not fit registers on every ISA ({@link PassedTypes}):
 * a wide argument becomes a pointer to a copy that is the callee's, a wide result is written where
 * one more argument, the last, points to. These are stack objects of the caller, which move to the
 * data stack. C front ends do so with structures; matrices, and what interprocedural optimization
 * makes of pointers, arrive as they are.
 *
 * <p>Calls are rewritten by the type that the <em>call</em> has, so that calls through pointers are
 * right, as long as both sides agree, as C demands.
 */
public final class WideValues implements Pass {
  @Override
  public String name() {
    return "wide-values";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    try (Builder builder = module.builder()) {
      for (Function function : module.functions()) {
        WideSignature signature = WideSignature.of(function.valueType());
        if (!function.isIntrinsic() && signature.isWide()) {
          new WideFunction(function, signature, builder).change();
        }
      }
      module.definedFunctions().forEach(function -> changeCalls(function, builder));
    }
  }

  private static void changeCalls(Function function, Builder builder) {
    List<CallInstruction> calls =
        function.instructions().stream()
            .filter(CallInstruction.class::isInstance)
            .map(CallInstruction.class::cast)
            .filter(WideValues::isWide)
            .toList();
    if (!calls.isEmpty()) {
      WideCalls changed = new WideCalls(function, builder);
      calls.forEach(changed::change);
    }
  }

  private static boolean isWide(CallInstruction call) {
    return !call.isIntrinsic()
        && !call.isInlineAssembly()
        && WideSignature.of(call.functionType()).isWide();
  }
}
