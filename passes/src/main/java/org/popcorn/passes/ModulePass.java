package org.popcorn.passes;

import org.popcorn.diag.DiagnosticLog;
import org.popcorn.llvm.LlvmModule;

/** One transformation or check of a module. */
public interface ModulePass {
  /** Short name for messages and tests, such as {@code data-stack}. */
  String name();

  /** Changes the module in place; the user's errors go to the log. */
  void run(LlvmModule module, DiagnosticLog log);
}
