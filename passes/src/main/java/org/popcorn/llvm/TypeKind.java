package org.popcorn.llvm;

/** Kinds of types, in the order of {@code LLVMTypeKind}. */
public enum TypeKind {
  VOID,
  HALF,
  FLOAT,
  DOUBLE,
  X86_FP80,
  FP128,
  PPC_FP128,
  LABEL,
  INTEGER,
  FUNCTION,
  STRUCT,
  ARRAY,
  POINTER,
  VECTOR,
  METADATA,
  UNUSED_15,
  TOKEN,
  SCALABLE_VECTOR,
  BFLOAT,
  X86_AMX,
  TARGET_EXTENSION;

  private static final TypeKind[] BY_NUMBER = values();

  static TypeKind of(int number) {
    return BY_NUMBER[number];
  }
}
