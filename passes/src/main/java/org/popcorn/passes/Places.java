package org.popcorn.passes;

import java.util.HashMap;
import java.util.Map;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.diag.SourceLocation;
import org.popcorn.llvm.DebugLocation;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.symbol.FunctionName;

/** Where in the source functions and instructions are, for messages. */
public final class Places {
  private Places() {}

  /** Of each function by its name; none without debug information. */
  public static Map<FunctionName, SourceLocation> ofFunctions(LlvmModule module) {
    Map<FunctionName, SourceLocation> places = new HashMap<>();
    for (Function function : module.definedFunctions()) {
      String file = function.sourceFile();
      if (!file.isEmpty()) {
        places.put(
            new FunctionName(function.name()), SourceLocation.of(file, function.sourceLine()));
      }
    }
    return Map.copyOf(places);
  }

  /**
   * Reports a problem at the instruction's file, line and column, or without a place if none is
   * known.
   */
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
