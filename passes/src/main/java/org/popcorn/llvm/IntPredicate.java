package org.popcorn.llvm;

/** Integer comparisons with their numbers in {@code LLVMIntPredicate}. */
public enum IntPredicate {
  EQ(32),
  NE(33),
  UGT(34),
  UGE(35),
  ULT(36),
  ULE(37),
  SGT(38),
  SGE(39),
  SLT(40),
  SLE(41);

  final int number;

  IntPredicate(int number) {
    this.number = number;
  }
}
