package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.LLVMGetMetadataKind;
import static org.bytedeco.llvm.global.LLVM.LLVMMetadataAsValue;

import org.bytedeco.llvm.LLVM.LLVMMetadataRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.jspecify.annotations.Nullable;

/** View of a metadata node. */
public final class Metadata {
  private final LlvmModule module;
  private final LLVMMetadataRef ref;

  Metadata(LlvmModule module, LLVMMetadataRef ref) {
    this.module = module;
    this.ref = ref;
  }

  LLVMMetadataRef ref() {
    module.ref();
    return ref;
  }

  LLVMValueRef asValueRef() {
    return LLVMMetadataAsValue(module.context().ref(), ref());
  }

  LlvmModule module() {
    return module;
  }

  /** The node as an operand; its operands are constants or further metadata. */
  public Value asValue() {
    return module.value(asValueRef());
  }

  /** LLVM's {@code LLVMMetadataKind}. */
  int kind() {
    return LLVMGetMetadataKind(ref());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Metadata metadata && metadata.ref.address() == ref.address();
  }

  @Override
  public int hashCode() {
    return Long.hashCode(ref.address());
  }

  @Override
  public String toString() {
    return asValue().toString();
  }
}
