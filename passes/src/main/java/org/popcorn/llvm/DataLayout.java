package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import org.bytedeco.llvm.LLVM.LLVMTargetDataRef;

/** Sizes and offsets in memory, in bytes, under a module's data layout. */
public final class DataLayout {
  private final LlvmModule module;

  DataLayout(LlvmModule module) {
    this.module = module;
  }

  private LLVMTargetDataRef ref() {
    return LLVMGetModuleDataLayout(module.ref());
  }

  /** Distance of two elements of an array of that type. */
  public long sizeBytes(Type type) {
    return LLVMABISizeOfType(ref(), type.ref());
  }

  /** Bytes that a store of that type writes. */
  public long storeSizeBytes(Type type) {
    return LLVMStoreSizeOfType(ref(), type.ref());
  }

  public long sizeBits(Type type) {
    return LLVMSizeOfTypeInBits(ref(), type.ref());
  }

  public int alignmentBytes(Type type) {
    return LLVMABIAlignmentOfType(ref(), type.ref());
  }

  /** Offset of a struct's member. */
  public long offsetBytes(Type struct, int member) {
    return LLVMOffsetOfElement(ref(), struct.ref(), member);
  }
}
