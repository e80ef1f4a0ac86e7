package org.popcorn.passes;

import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.diag.SourceLocation;
import org.popcorn.llvm.DebugLocation;
import org.popcorn.llvm.Instruction;

/** Reports problems at the place in the source that an instruction came from. */
final class Places {
  private Places() {}

  /** Reports at the instruction's file, line and column, or without a place if none is known. */
  static void report(
      DiagnosticLog log, Instruction instruction, ErrorKind kind, Object... arguments) {
    DebugLocation location = instruction.debugLocation().orElse(null);
    if (location == null || location.file().isEmpty()) {
      log.report(kind, arguments);
    } else {
      log.report(
          new SourceLocation(location.file(), location.line(), location.column()), kind, arguments);
    }
  }
}
