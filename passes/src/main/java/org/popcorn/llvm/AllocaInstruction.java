package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.LLVMGetAllocatedType;

import org.bytedeco.llvm.LLVM.LLVMValueRef;

/** A stack object. */
public final class AllocaInstruction extends Instruction {
  AllocaInstruction(LlvmModule module, LLVMValueRef ref) {
    super(module, ref, Opcode.ALLOCA);
  }

  public Type allocatedType() {
    return new Type(module(), LLVMGetAllocatedType(ref()));
  }

  /** Number of elements; a constant 1 for a plain variable. */
  public Value count() {
    return operand(0);
  }

  /** Whether the number of elements is a constant, so that the size is known. */
  public boolean isFixedSize() {
    return count() instanceof Constant count && count.isInteger();
  }
}
