package org.popcorn.llvm;

/** Markers on calls, with their numbers in {@code LLVMTailCallKind}. */
public enum TailCallKind {
  NONE(0),
  TAIL(1),
  MUST_TAIL(2),
  NO_TAIL(3);

  final int number;

  TailCallKind(int number) {
    this.number = number;
  }

  private static final TailCallKind[] BY_NUMBER = values();

  static TailCallKind of(int number) {
    return BY_NUMBER[number];
  }
}
