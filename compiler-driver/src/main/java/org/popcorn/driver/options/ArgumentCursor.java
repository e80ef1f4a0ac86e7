package org.popcorn.driver.options;

import java.util.List;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;

/** Walks over arguments, some of which are values of the one before. */
final class ArgumentCursor {

  private final List<String> arguments;
  private final DiagnosticLog log;
  private int next;

  ArgumentCursor(List<String> arguments, DiagnosticLog log) {
    this.arguments = arguments;
    this.log = log;
  }

  boolean hasNext() {
    return next < arguments.size();
  }

  String next() {
    return arguments.get(next++);
  }

  /** The argument after the option; reported and empty if there is none. */
  String value(String option) {
    if (!hasNext()) {
      log.report(ErrorKind.MISSING_OPTION_VALUE, option);
      return "";
    }
    return next();
  }

  /** The value in {@code -oValue} or {@code -o Value}. */
  String valueOf(String argument, String option) {
    return argument.equals(option) ? value(option) : argument.substring(option.length());
  }
}
