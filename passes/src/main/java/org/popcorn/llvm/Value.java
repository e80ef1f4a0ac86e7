package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMUseRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.jspecify.annotations.Nullable;

/**
 * View of a value: an {@link Instruction}, an {@link Argument}, a {@link Constant} (functions and
 * globals too) or an {@link OtherValue}. Equal views stand for the same value.
 */
public abstract sealed class Value permits Instruction, Argument, Constant, OtherValue {
  private final LlvmModule module;
  private final LLVMValueRef ref;

  Value(LlvmModule module, LLVMValueRef ref) {
    this.module = module;
    this.ref = ref;
  }

  /** The view of the right class. */
  static Value of(LlvmModule module, LLVMValueRef ref) {
    int kind = LLVMGetValueKind(ref);
    return switch (kind) {
      case 0 -> new Argument(module, ref);
      case 5 -> new Function(module, ref);
      case 6, 7 -> new GlobalAlias(module, ref);
      case 8 -> new GlobalVariable(module, ref);
      case 1, 2, 3, 4, 22, 23 -> new OtherValue(module, ref);
      case 24 -> Instruction.of(module, ref);
      default -> new Constant(module, ref);
    };
  }

  final LLVMValueRef ref() {
    module.ref();
    return ref;
  }

  public final LlvmModule module() {
    return module;
  }

  public final Type type() {
    return new Type(module, LLVMTypeOf(ref()));
  }

  /** The name without {@code %} or {@code @}; empty if there is none. */
  public final String name() {
    return NativeLibrary.sized(length -> LLVMGetValueName2(ref(), length));
  }

  /** Sets the name; LLVM adds a number if it is taken. */
  public final void setName(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    try (BytePointer pointer = new BytePointer(bytes)) {
      LLVMSetValueName2(ref(), pointer, bytes.length);
    }
  }

  /** Every user, once for each operand that is this value; a snapshot in use-list order. */
  public final List<Value> users() {
    List<Value> users = new ArrayList<>();
    for (LLVMUseRef use = LLVMGetFirstUse(ref()); use != null; use = LLVMGetNextUse(use)) {
      users.add(of(module, LLVMGetUser(use)));
    }
    return users;
  }

  public final boolean hasUses() {
    return LLVMGetFirstUse(ref()) != null;
  }

  /** Makes every user use the other value, which has the same type. */
  public final void replaceAllUsesWith(Value other) {
    LLVMReplaceAllUsesWith(ref(), other.ref());
  }

  /** Number of operands; 0 for values without. */
  public final int operandCount() {
    return LLVMIsAUser(ref()) == null ? 0 : LLVMGetNumOperands(ref());
  }

  /** An operand; for blocks and metadata an {@link OtherValue}. */
  public final Value operand(int index) {
    return of(module, LLVMGetOperand(ref(), index));
  }

  /**
   * What a map has for each operand, callee and successors included; -1 for an operand that is not
   * in it. Asks LLVM for nothing but the operands.
   */
  public final int[] operandsIn(Map<Value, Integer> numbers) {
    int[] found = new int[operandCount()];
    for (int i = 0; i < found.length; i++) {
      LLVMValueRef operand = LLVMGetOperand(ref(), i);
      found[i] = operand == null ? -1 : numbers.getOrDefault(new OtherValue(module, operand), -1);
    }
    return found;
  }

  public final void setOperand(int index, Value value) {
    LLVMSetOperand(ref(), index, value.ref());
  }

  public final boolean isUndefined() {
    return LLVMIsUndef(ref()) != 0;
  }

  public final boolean isPoison() {
    return LLVMIsPoison(ref()) != 0;
  }

  static PointerPointer<LLVMValueRef> array(List<? extends Value> values) {
    PointerPointer<LLVMValueRef> array = new PointerPointer<>((long) Math.max(values.size(), 1));
    for (int i = 0; i < values.size(); i++) {
      array.put(i, values.get(i).ref());
    }
    return array;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Value value && value.ref.address() == ref.address();
  }

  @Override
  public final int hashCode() {
    return Long.hashCode(ref.address());
  }

  /** The value as LLVM writes it. */
  @Override
  public final String toString() {
    return NativeLibrary.message(LLVMPrintValueToString(ref())).strip();
  }
}
