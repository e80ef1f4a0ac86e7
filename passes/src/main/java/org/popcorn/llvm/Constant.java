package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.List;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMValueRef;

/** A value that is known before the program starts: numbers, tables, expressions, symbols. */
public sealed class Constant extends Value permits GlobalValue {
  Constant(LlvmModule module, LLVMValueRef ref) {
    super(module, ref);
  }

  public final boolean isInteger() {
    return LLVMIsAConstantInt(ref()) != null;
  }

  /** Value of an integer constant of at most 64 bits. */
  public final long zeroExtended() {
    return LLVMConstIntGetZExtValue(ref());
  }

  /** Value of an integer constant of at most 64 bits. */
  public final long signExtended() {
    return LLVMConstIntGetSExtValue(ref());
  }

  public final boolean isFloatingPoint() {
    return LLVMIsAConstantFP(ref()) != null;
  }

  /** Zero, null, or an aggregate of nothing else. */
  public final boolean isZero() {
    return LLVMIsNull(ref()) != 0;
  }

  /**
   * Whether this is a struct, array or vector whose elements are constants of their own; false for
   * zeros, numbers without gaps, and what is undefined as a whole.
   */
  public final boolean isComposite() {
    return LLVMIsAConstantStruct(ref()) != null
        || LLVMIsAConstantArray(ref()) != null
        || LLVMIsAConstantVector(ref()) != null;
  }

  public final boolean isExpression() {
    return LLVMIsAConstantExpr(ref()) != null;
  }

  /** What a constant expression does. */
  public final Opcode expressionOpcode() {
    return Opcode.of(LLVMGetConstOpcode(ref()));
  }

  public final boolean isBlockAddress() {
    return LLVMIsABlockAddress(ref()) != null;
  }

  /** The function of a block address. */
  public final Function blockAddressFunction() {
    return new Function(module(), LLVMGetBlockAddressFunction(ref()));
  }

  /** The block of a block address. */
  public final BasicBlock blockAddressBlock() {
    return new BasicBlock(module(), LLVMGetBlockAddressBasicBlock(ref()));
  }

  /** A member or element of an aggregate or vector constant, whatever its representation. */
  public final Constant element(int index) {
    return (Constant) module().value(LLVMGetAggregateElement(ref(), index));
  }

  public final Constant pointerToInt(Type integer) {
    return (Constant) module().value(LLVMConstPtrToInt(ref(), integer.ref()));
  }

  public final Constant intToPointer() {
    return (Constant) module().value(LLVMConstIntToPtr(ref(), module().types().pointer().ref()));
  }

  /** The address that many bytes after this pointer. */
  public final Constant plusBytes(long bytes) {
    Types types = module().types();
    try (PointerPointer<LLVMValueRef> index = array(List.of(types.i64().constant(bytes)))) {
      return (Constant) module().value(LLVMConstInBoundsGEP2(types.i8().ref(), ref(), index, 1));
    }
  }

  /** An array of elements of one type. */
  public static Constant arrayOf(Type element, List<Constant> elements) {
    LlvmModule module = elements.isEmpty() ? element.zero().module() : elements.get(0).module();
    try (PointerPointer<LLVMValueRef> values = array(elements)) {
      return (Constant) module.value(LLVMConstArray2(element.ref(), values, elements.size()));
    }
  }
}
