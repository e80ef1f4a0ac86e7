package org.popcorn.driver.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.popcorn.driver.base.PreparedLibrary;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.driver.session.Session;
import org.popcorn.linker.Initializer;

/** What a link has to know about prepared libraries; {@link LibraryBuilder} writes it. */
public final class LibraryFacts {

  /** Names of a library's functions that may migrate. */
  static final String MAY_MIGRATE = "may-migrate";

  /** Names that a library and its companions define. */
  static final String SYMBOLS = "symbols";

  /** Functions that run before main, each with the names for whose sake. */
  private static final String INITIALIZERS = "initializers";

  /** The site catalog. */
  public static final String SITES = "sites";

  private LibraryFacts() {}

  /** Names that the program may use without defining them. */
  public static Set<String> definedNames(Session session) throws IOException {
    return readNames(session.toolchain(), session.libraries(), SYMBOLS);
  }

  /** Functions outside of the program that may migrate. */
  public static Set<String> mayMigrate(Session session) throws IOException {
    return mayMigrate(session.toolchain(), session.libraries());
  }

  /** Functions of those libraries that may migrate. */
  static Set<String> mayMigrate(Toolchain toolchain, List<PreparedLibrary> libraries)
      throws IOException {
    return readNames(toolchain, libraries, MAY_MIGRATE);
  }

  /** Those of a library's initializers that do not run in every program; none in libc. */
  public static List<Initializer> initializers(Toolchain toolchain, PreparedLibrary library)
      throws IOException {
    Path file = toolchain.library(library, INITIALIZERS);
    List<Initializer> initializers = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        List<String> names = List.of(line.split(" "));
        initializers.add(new Initializer(names.get(0), names.subList(1, names.size())));
      }
    }
    return initializers;
  }

  /** Writes names, one per line, sorted. */
  static void writeNames(Path file, Collection<String> names) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : new TreeSet<>(names)) {
      text.append(name).append('\n');
    }
    Files.createDirectories(file.getParent());
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.writeString(partial, text, StandardCharsets.UTF_8);
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Set<String> readNames(
      Toolchain toolchain, List<PreparedLibrary> libraries, String file) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    for (PreparedLibrary library : libraries) {
      String text = Files.readString(toolchain.library(library, file), StandardCharsets.UTF_8);
      for (int start = 0, end; (end = text.indexOf('\n', start)) >= 0; start = end + 1) {
        names.add(text.substring(start, end));
      }
    }
    return names;
  }
}
