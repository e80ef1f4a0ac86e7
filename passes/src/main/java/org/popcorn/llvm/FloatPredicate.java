package org.popcorn.llvm;

/** Floating-point comparisons, with their numbers in {@code LLVMRealPredicate}. */
public enum FloatPredicate {
  FALSE(0),
  OEQ(1),
  OGT(2),
  OGE(3),
  OLT(4),
  OLE(5),
  ONE(6),
  ORD(7),
  UNO(8),
  UEQ(9),
  UGT(10),
  UGE(11),
  ULT(12),
  ULE(13),
  UNE(14),
  TRUE(15);

  final int number;

  FloatPredicate(int number) {
    this.number = number;
  }

  static FloatPredicate of(int number) {
    for (FloatPredicate predicate : values()) {
      if (predicate.number == number) {
        return predicate;
      }
    }
    throw new LlvmException("no floating-point comparison has the number " + number);
  }
}
