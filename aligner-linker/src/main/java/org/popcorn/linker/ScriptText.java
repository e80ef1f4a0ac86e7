package org.popcorn.linker;

import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;

/** Collects the text of a linker script. */
final class ScriptText {

  private final StringBuilder text = new StringBuilder(1 << 16);

  /** Adds a line, indented as a statement, from its parts. */
  ScriptText line(String... parts) {
    text.append("  ");
    for (String part : parts) {
      text.append(part);
    }
    text.append('\n');
    return this;
  }

  /** Adds text as it is. */
  ScriptText add(String part) {
    text.append(part);
    return this;
  }

  /** A name that is to be taken literally; linker scripts have no way to write a quote in it. */
  static String quote(String name) {
    if (name.indexOf('"') >= 0) {
      throw DiagnosticException.of(
          ErrorKind.MALFORMED_INPUT, "a name in the link holds a double quote: '" + name + "'");
    }
    return '"' + name + '"';
  }

  /** An address as scripts spell it. */
  static String hex(long address) {
    return "0x" + Long.toHexString(address);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
