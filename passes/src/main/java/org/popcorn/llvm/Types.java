package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.List;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMTypeRef;

/** Makes the types of a module's context. */
public final class Types {
  private final LlvmModule module;

  Types(LlvmModule module) {
    this.module = module;
  }

  private LLVMContextRef context() {
    return module.context().ref();
  }

  private Type of(LLVMTypeRef ref) {
    return new Type(module, ref);
  }

  public Type voidType() {
    return of(LLVMVoidTypeInContext(context()));
  }

  public Type integer(int bits) {
    return of(LLVMIntTypeInContext(context(), bits));
  }

  public Type i1() {
    return integer(1);
  }

  public Type i8() {
    return integer(8);
  }

  public Type i32() {
    return integer(32);
  }

  public Type i64() {
    return integer(64);
  }

  public Type i128() {
    return integer(128);
  }

  public Type floatType() {
    return of(LLVMFloatTypeInContext(context()));
  }

  public Type doubleType() {
    return of(LLVMDoubleTypeInContext(context()));
  }

  /** The opaque pointer of address space 0. */
  public Type pointer() {
    return of(LLVMPointerTypeInContext(context(), 0));
  }

  public Type array(Type element, long count) {
    return of(LLVMArrayType2(element.ref(), count));
  }

  public Type vector(Type element, int count) {
    return of(LLVMVectorType(element.ref(), count));
  }

  /** A literal struct. */
  public Type struct(List<Type> members) {
    try (PointerPointer<LLVMTypeRef> array = array(members)) {
      return of(LLVMStructTypeInContext(context(), array, members.size(), 0));
    }
  }

  public Type function(Type returnType, List<Type> parameters) {
    return function(returnType, parameters, false);
  }

  public Type function(Type returnType, List<Type> parameters, boolean variadic) {
    try (PointerPointer<LLVMTypeRef> array = array(parameters)) {
      return of(LLVMFunctionType(returnType.ref(), array, parameters.size(), variadic ? 1 : 0));
    }
  }

  static PointerPointer<LLVMTypeRef> array(List<Type> types) {
    PointerPointer<LLVMTypeRef> array = new PointerPointer<>((long) Math.max(types.size(), 1));
    for (int i = 0; i < types.size(); i++) {
      array.put(i, types.get(i).ref());
    }
    return array;
  }
}
