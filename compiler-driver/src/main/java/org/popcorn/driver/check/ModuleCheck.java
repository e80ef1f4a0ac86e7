package org.popcorn.driver.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.popcorn.analysis.DeoptState;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.passes.SiteRules;

/**
 * Checks the module that code is generated from: whether each call site is one that every back end
 * makes right. Executables no longer show how a value is passed.
 */
final class ModuleCheck {
  private static final byte[] BITCODE = {'B', 'C', (byte) 0xc0, (byte) 0xde};

  private ModuleCheck() {}

  /** Whether a file is bitcode. */
  static boolean applies(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      return Arrays.equals(input.readNBytes(BITCODE.length), BITCODE);
    }
  }

  static void run(Path file, Findings findings) throws IOException {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse(file)) {
      for (Function function : module.definedFunctions()) {
        for (Instruction instruction : function.instructions()) {
          if (instruction instanceof CallInstruction call && DeoptState.isIn(call)) {
            findings.compared("call sites", 1);
            SiteRules.violation(call)
                .ifPresent(
                    rule ->
                        findings.problem(
                            file,
                            "call site in '" + function.name() + "'",
                            rule + ": " + call.toString().strip()));
          }
        }
      }
    }
  }
}
