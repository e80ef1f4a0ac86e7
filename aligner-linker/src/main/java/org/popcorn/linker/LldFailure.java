package org.popcorn.linker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.target.Isa;
import org.popcorn.tool.ToolFailure;
import org.popcorn.tool.ToolProcess;

/** Makes diagnostics of what lld printed before it failed. */
final class LldFailure {

  /** With the symbol's visibility, if that is not the default. */
  private static final Pattern UNDEFINED =
      Pattern.compile("error: undefined (?:\\w+ )?symbol: (.+)");

  private LldFailure() {}

  /**
   * Waits for a link and adds one diagnostic per undefined symbol: the portable link has found
   * those of the program, so code generation has made these. Throws {@link ToolFailure} if it
   * failed for another reason.
   */
  static void report(Isa isa, ToolProcess link, DiagnosticLog log) {
    int status = link.await();
    if (status == 0) {
      return;
    }
    boolean explained = false;
    for (String line : link.messages().split("\n", -1)) {
      Matcher undefined = UNDEFINED.matcher(line);
      if (undefined.find()) {
        log.report(ErrorKind.NEW_UNDEFINED_SYMBOL, isa, undefined.group(1));
        explained = true;
      }
    }
    if (!explained) {
      throw new ToolFailure(link.command(), status, link.messages()).asCrash();
    }
  }
}
