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
 * @param companions archives of each ISA that always go with it, whose names count as its own
 */
public record PreparedLibrary(
    String name, List<PreparedLibrary> uses, Set<String> calledBack, List<String> companions) {

  /**
   * The C library: main migrates, and a back-trace looks at the frames. The native part and what of
   * libgcc is allowed belong to it.
   */
  public static final PreparedLibrary LIBC =
      new PreparedLibrary(
          "libc", List.of(), Set.of("main", Symbols.BACKTRACE), List.of("native.a", "libgcc.a"));

  /** All that an installation can have, each behind those that it uses. */
  private static final List<PreparedLibrary> ALL = List.of(LIBC);

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
