package org.popcorn.llvm;

/** TLS models, with their numbers in {@code LLVMThreadLocalMode}. */
public enum ThreadLocalMode {
  NONE(0),
  GENERAL_DYNAMIC(1),
  LOCAL_DYNAMIC(2),
  INITIAL_EXEC(3),
  LOCAL_EXEC(4);

  final int number;

  ThreadLocalMode(int number) {
    this.number = number;
  }

  private static final ThreadLocalMode[] BY_NUMBER = values();

  static ThreadLocalMode of(int number) {
    return BY_NUMBER[number];
  }
}
