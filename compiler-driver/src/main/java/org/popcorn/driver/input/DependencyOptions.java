package org.popcorn.driver.input;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.popcorn.driver.options.Argument;
import org.popcorn.facts.ArgumentKind;

/**
 * The options that ask for a list of headers in make's form, where sources are compiled and linked
 * by one command: clang would name the list and its target after an intermediate object.
 *
 * @param words the options of the compiler
 * @param kinds what is among them
 */
record DependencyOptions(List<String> words, Set<ArgumentKind> kinds) {

  DependencyOptions {
    words = List.copyOf(words);
    kinds = Set.copyOf(kinds);
  }

  /** Reads the options of a command line. */
  static DependencyOptions of(List<Argument> given) {
    List<String> words = new ArrayList<>();
    Set<ArgumentKind> kinds = EnumSet.noneOf(ArgumentKind.class);
    for (Argument argument : given) {
      words.addAll(argument.words());
      kinds.add(argument.kind());
    }
    return new DependencyOptions(words, kinds);
  }

  /** The wish was one to the preprocessor ({@code -Wp,-MD,FILE}), which knows no executable. */
  boolean preprocessor() {
    return kinds.contains(ArgumentKind.PREPROCESSOR_HEADERS);
  }

  /** The options for one source, whose list and target have these names unless some say others. */
  List<String> named(String file, String target) {
    List<String> named = new ArrayList<>(words);
    if (preprocessor() || kinds.contains(ArgumentKind.HEADERS)) {
      if (!kinds.contains(ArgumentKind.HEADERS_FILE)) {
        named.addAll(List.of("-MF", file));
      }
      if (!kinds.contains(ArgumentKind.HEADERS_TARGET)) {
        named.addAll(List.of("-MQ", target));
      }
    }
    return named;
  }
}
