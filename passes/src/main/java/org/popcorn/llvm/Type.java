package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMTypeRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.jspecify.annotations.Nullable;

/** View of a type. Types are unique in their context, so equal types are one object. */
public final class Type {
  private final LlvmModule module;
  private final LLVMTypeRef ref;

  Type(LlvmModule module, LLVMTypeRef ref) {
    this.module = module;
    this.ref = ref;
  }

  LLVMTypeRef ref() {
    module.ref();
    return ref;
  }

  private Type of(LLVMTypeRef other) {
    return new Type(module, other);
  }

  public TypeKind kind() {
    return TypeKind.of(LLVMGetTypeKind(ref()));
  }

  public boolean isVoid() {
    return kind() == TypeKind.VOID;
  }

  public boolean isPointer() {
    return kind() == TypeKind.POINTER;
  }

  public boolean isInteger() {
    return kind() == TypeKind.INTEGER;
  }

  public boolean isInteger(int bits) {
    return isInteger() && integerBits() == bits;
  }

  /** half, bfloat, float, double, or a wider floating-point type; not a vector of them. */
  public boolean isFloatingPoint() {
    return switch (kind()) {
      case HALF, BFLOAT, FLOAT, DOUBLE, X86_FP80, FP128, PPC_FP128 -> true;
      default -> false;
    };
  }

  public boolean isVector() {
    return kind() == TypeKind.VECTOR || kind() == TypeKind.SCALABLE_VECTOR;
  }

  /** A struct or an array. */
  public boolean isAggregate() {
    return kind() == TypeKind.STRUCT || kind() == TypeKind.ARRAY;
  }

  public boolean isSized() {
    return LLVMTypeIsSized(ref()) != 0;
  }

  /** Width of an integer type. */
  public int integerBits() {
    return LLVMGetIntTypeWidth(ref());
  }

  /** Element type of an array or a vector. */
  public Type element() {
    return of(LLVMGetElementType(ref()));
  }

  /** Number of elements of an array or vector, of members of a struct. */
  public long elementCount() {
    return switch (kind()) {
      case ARRAY -> LLVMGetArrayLength2(ref());
      case VECTOR, SCALABLE_VECTOR -> LLVMGetVectorSize(ref());
      case STRUCT -> LLVMCountStructElementTypes(ref());
      default -> throw new IllegalStateException("no elements in " + this);
    };
  }

  /** Type of a struct's member, or the element type of an array or vector. */
  public Type elementAt(int index) {
    return kind() == TypeKind.STRUCT ? of(LLVMStructGetTypeAtIndex(ref(), index)) : element();
  }

  /** Member types of a struct. */
  public List<Type> members() {
    List<Type> members = new ArrayList<>();
    int count = LLVMCountStructElementTypes(ref());
    for (int i = 0; i < count; i++) {
      members.add(of(LLVMStructGetTypeAtIndex(ref(), i)));
    }
    return List.copyOf(members);
  }

  public boolean isPackedStruct() {
    return LLVMIsPackedStruct(ref()) != 0;
  }

  /** Return type of a function type. */
  public Type returnType() {
    return of(LLVMGetReturnType(ref()));
  }

  /** Parameter types of a function type, without the variadic part. */
  public List<Type> parameterTypes() {
    int count = LLVMCountParamTypes(ref());
    List<Type> types = new ArrayList<>(count);
    try (PointerPointer<LLVMTypeRef> array = new PointerPointer<>((long) Math.max(count, 1))) {
      LLVMGetParamTypes(ref(), array);
      for (int i = 0; i < count; i++) {
        types.add(of(array.get(LLVMTypeRef.class, i)));
      }
    }
    return List.copyOf(types);
  }

  /** Whether a function type ends in {@code ...}. */
  public boolean isVariadic() {
    return LLVMIsFunctionVarArg(ref()) != 0;
  }

  /** Zero, null, or an aggregate of them. */
  public Constant zero() {
    return (Constant) module.value(LLVMConstNull(ref()));
  }

  public Constant allOnes() {
    return (Constant) module.value(LLVMConstAllOnes(ref()));
  }

  public Constant undefined() {
    return (Constant) module.value(LLVMGetUndef(ref()));
  }

  public Constant poison() {
    return (Constant) module.value(LLVMGetPoison(ref()));
  }

  /** A constant of this struct, array or vector type with these elements. */
  public Constant constant(List<Constant> elements) {
    try (PointerPointer<LLVMValueRef> values = Value.array(elements)) {
      int count = elements.size();
      return (Constant)
          module.value(
              switch (kind()) {
                case STRUCT -> LLVMConstNamedStruct(ref(), values, count);
                case ARRAY -> LLVMConstArray2(element().ref(), values, count);
                case VECTOR -> LLVMConstVector(values, count);
                default -> throw new IllegalStateException("no elements in " + this);
              });
    }
  }

  /** An integer constant of this type; {@code bits} is cut to its width, or sign-extended. */
  public Constant constant(long bits) {
    return (Constant) module.value(LLVMConstInt(ref(), bits, 1));
  }

  /** A floating-point constant of this type, rounded from the double. */
  public Constant constant(double value) {
    return (Constant) module.value(LLVMConstReal(ref(), value));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Type type && type.ref.address() == ref.address();
  }

  @Override
  public int hashCode() {
    return Long.hashCode(ref.address());
  }

  /** The type as LLVM writes it. */
  @Override
  public String toString() {
    return NativeLibrary.message(LLVMPrintTypeToString(ref()));
  }
}
