package org.popcorn.llvm;

/** Whether a symbol's address matters, with their numbers in {@code LLVMUnnamedAddr}. */
public enum UnnamedAddress {
  NONE(0),
  LOCAL(1),
  GLOBAL(2);

  final int number;

  UnnamedAddress(int number) {
    this.number = number;
  }

  private static final UnnamedAddress[] BY_NUMBER = values();

  static UnnamedAddress of(int number) {
    return BY_NUMBER[number];
  }
}
