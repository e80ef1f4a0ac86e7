package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import org.bytedeco.llvm.LLVM.LLVMValueRef;

/** What can be an operand and is no data: a block, metadata, inline assembly. */
public final class OtherValue extends Value {
  OtherValue(LlvmModule module, LLVMValueRef ref) {
    super(module, ref);
  }

  public boolean isBlock() {
    return LLVMValueIsBasicBlock(ref()) != 0;
  }

  public BasicBlock asBlock() {
    return new BasicBlock(module(), LLVMValueAsBasicBlock(ref()));
  }

  public boolean isInlineAssembly() {
    return LLVMIsAInlineAsm(ref()) != null;
  }

  /** Template of inline assembly, without the constraints. */
  public String assemblyTemplate() {
    return NativeLibrary.sized(length -> LLVMGetInlineAsmAsmString(ref(), length));
  }

  /** Constraints of inline assembly. */
  public String assemblyConstraints() {
    return NativeLibrary.sized(length -> LLVMGetInlineAsmConstraintString(ref(), length));
  }
}
