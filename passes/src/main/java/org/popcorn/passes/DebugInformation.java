package org.popcorn.passes;

import org.popcorn.llvm.LlvmModule;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Drops debug information, unless the executables shall have it: messages about the source need it,
 * and the code must not depend on it.
 *
 * @param isKept whether it stays
 */
public record DebugInformation(boolean isKept) implements Pass {
  @Override
  public String name() {
    return "debug-information";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    if (!isKept) {
      module.stripDebugInfo();
    }
  }
}
