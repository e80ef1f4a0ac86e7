package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.LLVMGetParamParent;

import org.bytedeco.llvm.LLVM.LLVMValueRef;

/** A parameter of a function, seen from inside. */
public final class Argument extends Value {
  Argument(LlvmModule module, LLVMValueRef ref) {
    super(module, ref);
  }

  public Function function() {
    return new Function(module(), LLVMGetParamParent(ref()));
  }
}
