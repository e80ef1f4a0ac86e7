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

  static IntPredicate of(int number) {
    for (IntPredicate predicate : values()) {
      if (predicate.number == number) {
        return predicate;
      }
    }
    throw new LlvmException("no integer comparison has the number " + number);
  }

  /** The one that holds where this one does not. */
  public IntPredicate inverse() {
    return switch (this) {
      case EQ -> NE;
      case NE -> EQ;
      case UGT -> ULE;
      case UGE -> ULT;
      case ULT -> UGE;
      case ULE -> UGT;
      case SGT -> SLE;
      case SGE -> SLT;
      case SLT -> SGE;
      case SLE -> SGT;
    };
  }

  /** The one that says the same of the two operands in the other order. */
  public IntPredicate swapped() {
    return switch (this) {
      case EQ, NE -> this;
      case UGT -> ULT;
      case UGE -> ULE;
      case ULT -> UGT;
      case ULE -> UGE;
      case SGT -> SLT;
      case SGE -> SLE;
      case SLT -> SGT;
      case SLE -> SGE;
    };
  }

  /** Whether integers are compared as signed ones. */
  public boolean isSigned() {
    return switch (this) {
      case SGT, SGE, SLT, SLE -> true;
      default -> false;
    };
  }
}
