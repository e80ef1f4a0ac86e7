package org.popcorn.driver.libc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.popcorn.driver.session.Session;

/** What a link has to know about libc, native part and libgcc; {@link LibcBuilder} writes it. */
public final class LibcFacts {

  /** Names of libc's functions that may migrate. */
  static final String MAY_MIGRATE = "may-migrate";

  /** Names that libc, native part and libgcc define. */
  static final String SYMBOLS = "symbols";

  /** The rows of one ISA's libc.o. */
  public static final String ROWS = "libc.sites";

  /** The site catalog. */
  public static final String SITES = "sites";

  private LibcFacts() {}

  /** Names that a program may use without defining them. */
  public static Set<String> definedNames(Session session) throws IOException {
    return readNames(session.toolchain().libc(SYMBOLS));
  }

  /** Functions outside of the program that may migrate. */
  public static Set<String> mayMigrate(Session session) throws IOException {
    return readNames(session.toolchain().libc(MAY_MIGRATE));
  }

  /** Writes names, one per line, sorted. */
  static void writeNames(Path file, Collection<String> names) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : new TreeSet<>(names)) {
      text.append(name).append('\n');
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static Set<String> readNames(Path file) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    String text = Files.readString(file, StandardCharsets.UTF_8);
    for (int start = 0, end; (end = text.indexOf('\n', start)) >= 0; start = end + 1) {
      names.add(text.substring(start, end));
    }
    return names;
  }
}
