package org.popcorn.driver.base;

import java.util.List;
import java.util.Set;
import org.popcorn.facts.Symbols;

/**
 * A library that is instrumented and code-generated once per installation, so that a link generates
 * the program's code only. Its files are those of {@link Toolchain#library}, {@link
 * Toolchain#archive} and their like.
 *
 * @param name name of its files
 * @param uses the prepared libraries that it calls
 * @param calledBack functions outside of those and of itself at whose calls frames must be known
 * @param nativeArchives archives of each ISA that are always linked with it, as a whole
 * @param routines archives of each ISA of which a program takes what it needs
 */
public record PreparedLibrary(
    String name,
    List<PreparedLibrary> uses,
    Set<String> calledBack,
    List<String> nativeArchives,
    List<String> routines) {

  /**
   * The C library: main migrates, and a back-trace looks at the frames. The native part and what of
   * libgcc is allowed belong to it.
   */
  public static final PreparedLibrary LIBC =
      new PreparedLibrary(
          "libc",
          List.of(),
          Set.of("main", Symbols.BACKTRACE),
          List.of("native.a"),
          List.of("libgcc.a"));

  /** C++'s library; the walk over frames belongs to it. */
  public static final PreparedLibrary LIBCXX =
      new PreparedLibrary("libcxx", List.of(LIBC), Set.of(), List.of(), List.of("unwind.a"));

  /** All that an installation can have, each behind those that it uses. */
  private static final List<PreparedLibrary> ALL = List.of(LIBC, LIBCXX);

  /** The libraries that call that one. */
  public static List<PreparedLibrary> usersOf(PreparedLibrary used) {
    return ALL.stream().filter(library -> library.uses.contains(used)).toList();
  }

  /**
   * The library of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static PreparedLibrary parse(String name) {
    for (PreparedLibrary library : ALL) {
      if (library.name.equals(name)) {
        return library;
      }
    }
    throw new IllegalArgumentException("no prepared library is called '" + name + "'");
  }
}
