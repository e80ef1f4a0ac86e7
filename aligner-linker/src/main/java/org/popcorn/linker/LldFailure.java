package org.popcorn.linker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.popcorn.diag.Diagnostic;
import org.popcorn.diag.ErrorKind;
import org.popcorn.target.Isa;

/** Makes diagnostics of what lld printed before it failed. */
final class LldFailure {

  /** With the symbol's visibility, if that is not the default. */
  private static final Pattern UNDEFINED =
      Pattern.compile("error: undefined (?:\\w+ )?symbol: (.+)");

  private LldFailure() {}

  /**
   * One diagnostic per undefined symbol: the portable link has found those of the program, so code
   * generation has made these. All of lld's text if it failed for another reason.
   */
  static List<Diagnostic> diagnostics(Isa isa, int exitCode, String log) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (String line : log.split("\n", -1)) {
      Matcher undefined = UNDEFINED.matcher(line);
      if (undefined.find()) {
        diagnostics.add(
            Diagnostic.of(null, ErrorKind.NEW_UNDEFINED_SYMBOL, isa, undefined.group(1)));
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
