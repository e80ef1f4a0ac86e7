package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMAttributeRef;
import org.bytedeco.llvm.LLVM.LLVMOperandBundleRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;

/** A call or invoke (or callbr, which only inline assembly has). */
public final class CallInstruction extends Instruction implements Attributed {
  CallInstruction(LlvmModule module, LLVMValueRef ref, Opcode opcode) {
    super(module, ref, opcode);
  }

  public boolean isInvoke() {
    return is(Opcode.INVOKE);
  }

  /** What is called: a function, another pointer, or inline assembly. */
  public Value callee() {
    return module().value(LLVMGetCalledValue(ref()));
  }

  /** The function that is called, if it is named in the call. */
  public Optional<Function> calledFunction() {
    return callee() instanceof Function function ? Optional.of(function) : Optional.empty();
  }

  /** Whether an intrinsic is called. */
  public boolean isIntrinsic() {
    return callee() instanceof Function function && function.isIntrinsic();
  }

  /** Whether an intrinsic is called whose name is this one, or this one and a type suffix. */
  public boolean isIntrinsic(String name) {
    if (!(callee() instanceof Function function) || function.intrinsic() == 0) {
      return false;
    }
    String callee = function.name();
    return callee.startsWith(name)
        && (callee.length() == name.length() || callee.charAt(name.length()) == '.');
  }

  public boolean isInlineAssembly() {
    return callee() instanceof OtherValue other && other.isInlineAssembly();
  }

  /** Type of the function as the call sees it; a definition may differ. */
  public Type functionType() {
    return new Type(module(), LLVMGetCalledFunctionType(ref()));
  }

  @Override
  public int parameterCount() {
    return LLVMGetNumArgOperands(ref());
  }

  public List<Value> arguments() {
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < parameterCount(); i++) {
      arguments.add(argument(i));
    }
    return arguments;
  }

  public Value argument(int number) {
    return module().value(LLVMGetArgOperand(ref(), number));
  }

  public void setArgument(int number, Value value) {
    LLVMSetArgOperand(ref(), number, value.ref());
  }

  public void setCallee(Value callee) {
    setOperand(operandCount() - 1, callee);
  }

  public int callingConvention() {
    return LLVMGetInstructionCallConv(ref());
  }

  public void setCallingConvention(int convention) {
    LLVMSetInstructionCallConv(ref(), convention);
  }

  /** How far the call may or must be a jump; an invoke is never one. */
  public TailCallKind tailCallKind() {
    return is(Opcode.CALL) ? TailCallKind.of(LLVMGetTailCallKind(ref())) : TailCallKind.NONE;
  }

  public void setTailCallKind(TailCallKind kind) {
    if (is(Opcode.CALL)) {
      LLVMSetTailCallKind(ref(), kind.number);
    }
  }

  /** Where an invoke goes on after a return. */
  public BasicBlock normalDestination() {
    return new BasicBlock(module(), LLVMGetNormalDest(ref()));
  }

  /** Where an invoke goes on after an exception. */
  public BasicBlock unwindDestination() {
    return new BasicBlock(module(), LLVMGetUnwindDest(ref()));
  }

  public List<OperandBundle> operandBundles() {
    return operandBundles(tag -> true);
  }

  /** The bundles whose tag is wanted. */
  public List<OperandBundle> operandBundles(Predicate<String> wanted) {
    List<OperandBundle> bundles = new ArrayList<>();
    int count = LLVMGetNumOperandBundles(ref());
    for (int i = 0; i < count; i++) {
      LLVMOperandBundleRef bundle = LLVMGetOperandBundleAtIndex(ref(), i);
      String tag = tagOf(bundle);
      if (wanted.test(tag)) {
        List<Value> inputs = new ArrayList<>();
        for (int k = 0; k < LLVMGetNumOperandBundleArgs(bundle); k++) {
          inputs.add(module().value(LLVMGetOperandBundleArgAtIndex(bundle, k)));
        }
        bundles.add(new OperandBundle(tag, inputs));
      }
      LLVMDisposeOperandBundle(bundle);
    }
    return bundles;
  }

  public boolean hasOperandBundle(String tag) {
    boolean found = false;
    int count = LLVMGetNumOperandBundles(ref());
    for (int i = 0; i < count; i++) {
      LLVMOperandBundleRef bundle = LLVMGetOperandBundleAtIndex(ref(), i);
      found |= tagOf(bundle).equals(tag);
      LLVMDisposeOperandBundle(bundle);
    }
    return found;
  }

  private static String tagOf(LLVMOperandBundleRef bundle) {
    return NativeLibrary.sized(length -> LLVMGetOperandBundleTag(bundle, length));
  }

  @Override
  public boolean hasAttributes(int index) {
    return LLVMGetCallSiteAttributeCount(ref(), index) > 0;
  }

  @Override
  public List<Attribute> attributes(int index) {
    int count = LLVMGetCallSiteAttributeCount(ref(), index);
    List<Attribute> attributes = new ArrayList<>(count);
    if (count > 0) {
      try (PointerPointer<LLVMAttributeRef> array = new PointerPointer<>((long) count)) {
        LLVMGetCallSiteAttributes(ref(), index, array);
        for (int i = 0; i < count; i++) {
          attributes.add(new Attribute(module(), array.get(LLVMAttributeRef.class, i)));
        }
      }
    }
    return attributes;
  }

  @Override
  public Optional<Attribute> attribute(int index, String name) {
    int kind = Attribute.kindOf(name);
    LLVMAttributeRef found =
        kind != 0
            ? LLVMGetCallSiteEnumAttribute(ref(), index, kind)
            : LLVMGetCallSiteStringAttribute(ref(), index, name, name.length());
    return Attribute.of(module(), found);
  }

  @Override
  public void addAttribute(int index, Attribute attribute) {
    LLVMAddCallSiteAttribute(ref(), index, attribute.ref());
  }

  @Override
  public void removeAttribute(int index, String name) {
    LLVMRemoveCallSiteEnumAttribute(ref(), index, Attribute.kindOf(name));
  }

  @Override
  public void removeTextAttribute(int index, String key) {
    LLVMRemoveCallSiteStringAttribute(ref(), index, key, key.length());
  }

  @Override
  public void removeAttributes(int index) {
    for (Attribute attribute : attributes(index)) {
      if (attribute.isText()) {
        removeTextAttribute(index, attribute.key());
      } else {
        LLVMRemoveCallSiteEnumAttribute(ref(), index, attribute.kind());
      }
    }
  }

  /**
   * Gives this call everything of another but callee, arguments and bundles: calling convention,
   * all attributes of arguments that both have, tail kind, fast-math flags, debug location,
   * metadata.
   */
  public void copyPropertiesFrom(CallInstruction other) {
    copyPropertiesFrom(other, Math.min(parameterCount(), other.parameterCount()));
  }

  /** As above, with the attributes of the first arguments only. */
  public void copyPropertiesFrom(CallInstruction other, int arguments) {
    copyPropertiesFrom(other, arguments, attribute -> true);
  }

  /** As above, with those attributes that {@code kept} holds for. */
  public void copyPropertiesFrom(CallInstruction other, int arguments, Predicate<Attribute> kept) {
    copyPropertiesWithoutFlagsFrom(other, arguments, kept);
    if (canHaveFastMathFlags()) {
      addFastMathFlags(other.fastMathFlags());
    }
  }

  /** As above, without the fast-math flags. */
  public void copyPropertiesWithoutFlagsFrom(CallInstruction other, int arguments) {
    copyPropertiesWithoutFlagsFrom(other, arguments, attribute -> true);
  }

  private void copyPropertiesWithoutFlagsFrom(
      CallInstruction other, int arguments, Predicate<Attribute> kept) {
    setCallingConvention(other.callingConvention());
    copyAttributesFrom(other, arguments, kept);
    if (!isInvoke()) {
      setTailCallKind(other.tailCallKind());
    }
    Metadata.copy(other, this);
    setDebugLocation(other.debugLocation().orElse(null));
  }
}
