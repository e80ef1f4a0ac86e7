package org.popcorn.passes;

import java.util.List;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Takes away what the front end says about its own target: CPU, features, ABI flags, and stack
 * protection, whose canaries lie on machine stacks and in places that differ per ISA.
 */
public final class TargetNeutral implements Pass {
  private static final List<String> TEXT_ATTRIBUTES =
      List.of(
          "target-cpu",
          "target-features",
          "tune-cpu",
          "probe-stack",
          "stack-probe-size",
          "stack-protector-buffer-size",
          "split-stack",
          "patchable-function-entry",
          "patchable-function-prefix",
          "interrupt",
          "zero-call-used-regs");

  private static final List<String> NAMED_ATTRIBUTES =
      List.of("ssp", "sspreq", "sspstrong", "shadowcallstack", "fn_ret_thunk_extern");

  private static final List<String> MODULE_FLAGS =
      List.of("target-abi", "riscv-isa", "Code Model", "PIC Level", "PIE Level");

  @Override
  public String name() {
    return "target-neutral";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    MODULE_FLAGS.forEach(module.flags()::disable);
    // Without the flag riscv64 would put variables of up to 8 bytes into sections of another kind.
    module.flags().set("SmallDataLimit", 0);
    for (Function function : module.functions()) {
      for (String key : TEXT_ATTRIBUTES) {
        function.removeTextAttribute(AttributeIndex.FUNCTION, key);
      }
      for (String name : NAMED_ATTRIBUTES) {
        function.removeAttribute(AttributeIndex.FUNCTION, name);
      }
    }
  }
}
