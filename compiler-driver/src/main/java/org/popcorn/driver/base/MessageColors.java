package org.popcorn.driver.base;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives diagnostics the colors that clang's have, line by line; those of clang that pass through
 * have them already. The launcher decides whether there are colors (messages.h).
 */
public final class MessageColors extends FilterOutputStream {

  private static final Pattern DIAGNOSTIC =
      Pattern.compile("([^\\s\\u001b].*?: )(error|warning|note): (.*)");

  private static final Map<String, String> COLORS =
      Map.of("error", "31", "warning", "35", "note", "36");

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private MessageColors(OutputStream out) {
    super(out);
  }

  /** The stream itself, or one that adds colors if the launcher wants them. */
  public static PrintStream on(PrintStream out) {
    return Launcher.hasColors() ? over(out) : out;
  }

  /** A stream that adds colors. */
  static PrintStream over(PrintStream out) {
    return new PrintStream(new MessageColors(out), true, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int octet) throws IOException {
    line.write(octet);
    if (octet == '\n') {
      out.write(colored(line.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
      line.reset();
    }
  }

  /** Also a part of a line, as it is. */
  @Override
  public void flush() throws IOException {
    line.writeTo(out);
    line.reset();
    out.flush();
  }

  private static String colored(String line) {
    String text = line.stripTrailing();
    Matcher diagnostic = DIAGNOSTIC.matcher(text);
    if (!diagnostic.matches()) {
      return line;
    }
    String severity = diagnostic.group(2);
    String words = diagnostic.group(3);
    return "\u001b[1m%s\u001b[0m\u001b[0;1;%sm%s: \u001b[0m%s%s"
        .formatted(
            diagnostic.group(1),
            COLORS.get(severity),
            severity,
            severity.equals("note") ? words : "\u001b[1m" + words + "\u001b[0m",
            line.substring(text.length()));
  }
}
