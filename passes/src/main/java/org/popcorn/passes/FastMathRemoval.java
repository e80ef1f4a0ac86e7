package org.popcorn.passes;

import java.util.List;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Takes away every licence to round differently: no back end may contract or reassociate, because
 * each would do it in its own way. The user's -ffast-math has had its effect in the middle end,
 * once for all ISAs.
 */
public final class FastMathRemoval implements Pass {
  private static final List<String> ATTRIBUTES =
      List.of(
          "unsafe-fp-math",
          "no-nans-fp-math",
          "no-infs-fp-math",
          "no-signed-zeros-fp-math",
          "approx-func-fp-math",
          "less-precise-fpmad",
          "no-trapping-math",
          "denormal-fp-math",
          "denormal-fp-math-f32",
          "reciprocal-estimates");

  @Override
  public String name() {
    return "fast-math-removal";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    for (Function function : module.functions()) {
      for (String key : ATTRIBUTES) {
        function.removeTextAttribute(AttributeIndex.FUNCTION, key);
      }
      for (Instruction instruction : function.instructions()) {
        instruction.setMetadata("fpmath", null);
      }
    }
    try (Builder builder = module.builder()) {
      FlaglessCopy copy = new FlaglessCopy(builder);
      for (Function function : module.functions()) {
        function.instructions().stream()
            .filter(instruction -> instruction.fastMathFlags() != 0)
            .toList()
            .forEach(copy::replace);
      }
    }
  }
}
