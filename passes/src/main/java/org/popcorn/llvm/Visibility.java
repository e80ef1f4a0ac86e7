package org.popcorn.llvm;

/** Symbol visibilities, with their numbers in {@code LLVMVisibility}. */
public enum Visibility {
  DEFAULT(0),
  HIDDEN(1),
  PROTECTED(2);

  final int number;

  Visibility(int number) {
    this.number = number;
  }

  private static final Visibility[] BY_NUMBER = values();

  static Visibility of(int number) {
    return BY_NUMBER[number];
  }
}
