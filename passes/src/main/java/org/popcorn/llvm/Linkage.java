package org.popcorn.llvm;

/** Linkages, with their numbers in {@code LLVMLinkage}. */
public enum Linkage {
  EXTERNAL(0),
  AVAILABLE_EXTERNALLY(1),
  LINK_ONCE_ANY(2),
  LINK_ONCE_ODR(3),
  LINK_ONCE_ODR_AUTO_HIDE(4),
  WEAK_ANY(5),
  WEAK_ODR(6),
  APPENDING(7),
  INTERNAL(8),
  PRIVATE(9),
  DLL_IMPORT(10),
  DLL_EXPORT(11),
  EXTERNAL_WEAK(12),
  GHOST(13),
  COMMON(14),
  LINKER_PRIVATE(15),
  LINKER_PRIVATE_WEAK(16);

  final int number;

  Linkage(int number) {
    this.number = number;
  }

  private static final Linkage[] BY_NUMBER = values();

  static Linkage of(int number) {
    return BY_NUMBER[number];
  }

  /** Whether no other module can name the symbol. */
  public boolean isLocal() {
    return this == INTERNAL || this == PRIVATE;
  }
}
