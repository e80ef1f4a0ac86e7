package org.popcorn.passes;

import java.util.regex.Pattern;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.OtherValue;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Removes assembly that is made of comments only: no ISA has an instruction for it, and what one
 * assembler takes for a comment another one does not. Operands and clobbers of inline assembly
 * stay.
 */
public final class AssemblyComments implements Pass {
  /**
   * What is an instruction of no ISA: {@code /* *}{@code /}, {@code #} and {@code //}, separators,
   * and what a merge by lld puts before file-level assembly to say which symbols it shall not
   * define.
   */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(\\s|;|/\\*.*?\\*/|(#|//)[^\\n]*(\\n|$)|\\.lto_discard[^\\n]*(\\n|$))*+",
          Pattern.DOTALL);

  @Override
  public String name() {
    return "assembly-comments";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    if (isNothing(module.inlineAssembly())) {
      module.setInlineAssembly("");
    }
    for (Function function : module.definedFunctions()) {
      for (Instruction instruction : function.instructions()) {
        if (instruction instanceof CallInstruction call
            && call.callee() instanceof OtherValue assembly
            && assembly.isInlineAssembly()
            && isNothing(assembly.assemblyTemplate())) {
          call.setCallee(assembly.withoutTemplate());
        }
      }
    }
  }

  /** Whether the text holds comments only, or nothing. */
  public static boolean isNothing(String assembly) {
    return NOTHING.matcher(assembly).matches();
  }
}
