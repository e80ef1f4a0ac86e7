package org.popcorn.driver.base;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Gives C++ functions the names that they have in the source, in what people read. LLVM's filter
 * for that is looked for, and asked, only where there is a mangled name: messages also say that
 * there is no installation.
 */
public final class Demangler {
  private static final String FILTER = "llvm-cxxfilt";

  /** How each mangled name begins, by the Itanium C++ ABI, 5.1.2. */
  private static final String MANGLED = "_Z";

  private Demangler() {}

  /** A text with all mangled names in it replaced; as it was if the filter cannot be run. */
  public static String inText(String text) {
    if (!text.contains(MANGLED)) {
      return text;
    }
    try {
      return filtered(text);
    } catch (IOException missing) {
      // A message with mangled names says more than none.
      return text;
    }
  }

  /** What mangled symbols stand for, by symbol; symbols that are not mangled are left out. */
  public static Map<String, String> names(Collection<String> symbols) {
    List<String> mangled =
        symbols.stream().filter(symbol -> symbol.startsWith(MANGLED)).distinct().toList();
    Map<String, String> names = new HashMap<>();
    Iterator<String> lines = inText(String.join("\n", mangled)).lines().iterator();
    mangled.forEach(symbol -> names.put(symbol, lines.next()));
    return names;
  }

  private static String filtered(String text) throws IOException {
    Process process =
        new ProcessBuilder(Toolchain.atHome().llvm(FILTER).toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // Of its own, since the filter writes while it reads.
    Thread writer = new Thread(() -> write(process.getOutputStream(), text), "demangle");
    writer.start();
    String filtered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!succeeded(process)) {
      return text;
    }
    // The filter ends the last line, too.
    return text.endsWith("\n") ? filtered : filtered.stripTrailing();
  }

  private static boolean succeeded(Process process) {
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void write(OutputStream out, String text) {
    try (out) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException ended) {
      // The filter is gone, and said why.
    }
  }
}
