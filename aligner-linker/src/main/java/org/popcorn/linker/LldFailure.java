package org.popcorn.linker;

import java.util.ArrayList;
import java.util.List;
import org.popcorn.diag.Diagnostic;
import org.popcorn.diag.ErrorKind;
import org.popcorn.target.Isa;

/** Makes diagnostics of what lld printed before it failed. */
final class LldFailure {

  private static final String UNDEFINED = "error: undefined symbol: ";

  private LldFailure() {}

  /**
   * One diagnostic per undefined symbol: the portable link has found those of the program, so code
   * generation has made these. All of lld's text if it failed for another reason.
   */
  static List<Diagnostic> diagnostics(Isa isa, int exitCode, String log) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (String line : log.split("\n", -1)) {
      int start = line.indexOf(UNDEFINED);
      if (start >= 0) {
        String symbol = line.substring(start + UNDEFINED.length());
        diagnostics.add(Diagnostic.of(null, ErrorKind.NEW_UNDEFINED_SYMBOL, isa, symbol));
      }
    }
    if (diagnostics.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
              null, ErrorKind.TOOL_FAILED, "lld for " + isa, exitCode, ": " + log.strip()));
    }
    return diagnostics;
  }
}
