package org.popcorn.table;

import java.util.List;

/**
 * A live value of a call site as debug information describes it.
 *
 * @param names variables that have the value, in the order in which they got it; may be empty
 * @param type type of the first variable in the source, LLVM's type if there is none
 * @param partCount how many parts of the deopt state it has, at least 1
 */
public record LiveValue(List<String> names, String type, int partCount) {
  /** Copies the list. */
  public LiveValue {
    names = List.copyOf(names);
    if (partCount < 1) {
      throw new IllegalArgumentException("a value has at least one part");
    }
  }
}
