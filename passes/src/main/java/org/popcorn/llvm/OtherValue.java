package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import org.bytedeco.javacpp.BytePointer;
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

  /** Inline assembly of the same operands and effects that holds no instruction. */
  public OtherValue withoutTemplate() {
    String constraints = assemblyConstraints();
    LLVMValueRef empty =
        LLVMGetInlineAsm(
            LLVMGetInlineAsmFunctionType(ref()),
            new BytePointer(""),
            0,
            new BytePointer(constraints),
            constraints.length(),
            LLVMGetInlineAsmHasSideEffects(ref()),
            LLVMGetInlineAsmNeedsAlignedStack(ref()),
            LLVMGetInlineAsmDialect(ref()),
            LLVMGetInlineAsmCanUnwind(ref()));
    return new OtherValue(module(), empty);
  }

  /** Inline assembly without an instruction or effect but what the constraints say. */
  static OtherValue emptyAssembly(LlvmModule module, Type functionType, String constraints) {
    LLVMValueRef made =
        LLVMGetInlineAsm(
            functionType.ref(),
            new BytePointer(""),
            0,
            new BytePointer(constraints),
            constraints.length(),
            0,
            0,
            LLVMInlineAsmDialectATT,
            0);
    return new OtherValue(module, made);
  }

  /** Constraints of inline assembly. */
  public String assemblyConstraints() {
    return NativeLibrary.sized(length -> LLVMGetInlineAsmConstraintString(ref(), length));
  }
}
