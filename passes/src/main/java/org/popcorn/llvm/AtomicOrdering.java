package org.popcorn.llvm;

/** Memory orderings with their numbers in {@code LLVMAtomicOrdering}. */
public enum AtomicOrdering {
  NOT_ATOMIC(0),
  UNORDERED(1),
  MONOTONIC(2),
  ACQUIRE(4),
  RELEASE(5),
  ACQUIRE_RELEASE(6),
  SEQUENTIALLY_CONSISTENT(7);

  final int number;

  AtomicOrdering(int number) {
    this.number = number;
  }
}
