package org.popcorn.llvm;

/** Operations of a DIExpression; DWARF 5, table 7.9, and LLVM's own behind 0x1000. */
public final class DwarfOperation {
  public static final long DEREF = 0x06;
  public static final long PLUS_UCONST = 0x23;

  private DwarfOperation() {}
}
