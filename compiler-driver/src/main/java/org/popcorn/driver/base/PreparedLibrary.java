package org.popcorn.driver.base;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.popcorn.facts.Symbols;

/**
 * A library that is instrumented and code-generated once per installation, so that a link generates
 * the program's code only. Its files are those of {@link Toolchain#library}, {@link
 * Toolchain#archive} and their like.
 *
 * @param name name of its files
 * @param uses the prepared libraries that it calls
 * @param calledBack functions of the program at whose calls frames must be known, also where they
 *     replace the library's own
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

  /**
   * The operators new and delete, for an object and for an array: each for a size or sized, with an
   * alignment, with nothrow. A program may replace any of them (C++23, 16.4.5.6).
   */
  private static final Set<String> REPLACEABLE_OPERATORS =
      Stream.concat(
              names(List.of("_Znwm", "_Znam"), List.of("", "St11align_val_t")),
              names(
                  List.of("_ZdlPv", "_ZdaPv"),
                  List.of("", "m", "St11align_val_t", "mSt11align_val_t")))
          .collect(Collectors.toUnmodifiableSet());

  /** C++'s library; the walk over frames belongs to it. */
  public static final PreparedLibrary LIBCXX =
      new PreparedLibrary(
          "libcxx", List.of(LIBC), REPLACEABLE_OPERATORS, List.of(), List.of("unwind.a"));

  /** All that an installation can have, each behind those that it uses. */
  private static final List<PreparedLibrary> ALL = List.of(LIBC, LIBCXX);

  /** Each name with each of the parameters, and with nothrow behind. */
  private static Stream<String> names(List<String> names, List<String> parameters) {
    return names.stream()
        .flatMap(name -> parameters.stream().map(name::concat))
        .flatMap(name -> Stream.of(name, name + "RKSt9nothrow_t"));
  }

  /** The files of each ISA that belong to libraries beside those. */
  public static Set<String> filesOfOthers(Collection<PreparedLibrary> libraries) {
    Set<String> names =
        libraries.stream().map(PreparedLibrary::name).collect(Collectors.toUnmodifiableSet());
    return ALL.stream()
        .filter(library -> !names.contains(library.name))
        .flatMap(PreparedLibrary::files)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Itself and those that it uses. */
  public List<PreparedLibrary> withUsed() {
    return Stream.concat(Stream.of(this), uses.stream()).toList();
  }

  private Stream<String> files() {
    return Stream.of(List.of(name + ".a", name + ".sites"), nativeArchives, routines)
        .flatMap(List::stream);
  }

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
