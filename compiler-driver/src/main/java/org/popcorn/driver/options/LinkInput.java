package org.popcorn.driver.options;

import java.nio.file.Path;
import java.util.List;

/** Something that takes part in a link; their order on the command line is the linker's order. */
public sealed interface LinkInput {

  /**
   * A source file, compiled first.
   *
   * @param path as the user gave it; {@code -} is standard input
   * @param language argument of {@code -x}; empty if the suffix decides
   */
  record Source(String path, String language) implements LinkInput {}

  /** An object or archive. */
  record ObjectFile(Path path) implements LinkInput {}

  /** {@code -lname}; {@code -l:file} keeps its colon. */
  record Library(String name) implements LinkInput {}

  /** C++'s library, whatever its name on the command line. */
  record CxxLibrary() implements LinkInput {}

  /**
   * An option that only the linker understands, such as {@code --start-group}.
   *
   * @param words with its value
   * @param namesFile whether the link may depend on something that is not among its inputs
   */
  record LinkerOption(List<String> words, boolean namesFile) implements LinkInput {
    /** Copies the words. */
    public LinkerOption {
      words = List.copyOf(words);
    }
  }
}
