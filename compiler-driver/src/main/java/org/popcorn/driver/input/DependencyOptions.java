package org.popcorn.driver.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The options that ask for a list of headers in make's form, where sources are compiled and linked
 * by one command: clang would name the list and its target after an intermediate object.
 *
 * @param options those of the compiler, with what is in {@code -Wp,} spelled out
 * @param preprocessor the wish was one to the preprocessor, which knows no executable
 */
record DependencyOptions(List<String> options, boolean preprocessor) {

  private static final String PREPROCESSOR = "-Wp,-M";

  private static final Set<String> WISHES =
      Set.of("-MD", "-MMD", "--write-dependencies", "--write-user-dependencies");

  DependencyOptions {
    options = List.copyOf(options);
  }

  /** Reads the options of a command line. */
  static DependencyOptions of(List<String> given) {
    List<String> options = new ArrayList<>();
    boolean preprocessor = false;
    for (String option : given) {
      if (option.startsWith(PREPROCESSOR)) {
        preprocessor |= spellOut(option, options);
      } else {
        options.add(option);
      }
    }
    return new DependencyOptions(options, preprocessor);
  }

  /**
   * {@code -Wp,-MD,FILE} is {@code -MD -MF FILE} of the compiler, the others are the same there.
   * True if it is a wish for a list.
   */
  private static boolean spellOut(String option, List<String> options) {
    String[] parts = option.substring("-Wp,".length()).split(",", -1);
    boolean wish = WISHES.contains(parts[0]);
    for (int i = 0; i < parts.length; i++) {
      options.add(parts[i]);
      if (i == 0 && wish && parts.length > 1) {
        options.add("-MF");
      }
    }
    return wish;
  }

  /** The options for one source, whose list and target have these names unless some say others. */
  List<String> named(String file, String target) {
    List<String> named = new ArrayList<>(options);
    if (options.stream().anyMatch(WISHES::contains)) {
      if (!has("-MF")) {
        named.addAll(List.of("-MF", file));
      }
      if (!has("-MT") && !has("-MQ")) {
        named.addAll(List.of("-MQ", target));
      }
    }
    return named;
  }

  /** With its value in the same argument or in the next. */
  private boolean has(String option) {
    return options.stream().anyMatch(given -> given.startsWith(option));
  }
}
