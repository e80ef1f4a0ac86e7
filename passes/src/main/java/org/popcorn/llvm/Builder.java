package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMBuilderRef;
import org.bytedeco.llvm.LLVM.LLVMOperandBundleRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes instructions at a place. Constants are folded by LLVM, so that results are values, not
 * always instructions. Longer than most files: one line per instruction of LLVM.
 */
public final class Builder extends LlvmHandle<LLVMBuilderRef> {
  private final LlvmModule module;

  Builder(LlvmModule module) {
    super(LLVMCreateBuilderInContext(module.context().ref()));
    this.module = module;
  }

  public LlvmModule module() {
    return module;
  }

  private Value value(LLVMValueRef ref) {
    return module.value(ref);
  }

  private Instruction instruction(LLVMValueRef ref) {
    return Instruction.of(module, ref);
  }

  // Place.

  /** Before an instruction, whose debug location new instructions get. */
  public Builder positionBefore(Instruction instruction) {
    LLVMPositionBuilderBefore(ref(), instruction.ref());
    return this;
  }

  /** Before an instruction and what debug information says there. */
  public Builder positionBeforeRecords(Instruction instruction) {
    LLVMPositionBuilderBeforeInstrAndDbgRecords(ref(), instruction.ref());
    return this;
  }

  /** At the end of a block. */
  public Builder positionAtEnd(BasicBlock block) {
    LLVMPositionBuilderAtEnd(ref(), block.ref());
    return this;
  }

  public Builder setDebugLocation(@Nullable DebugLocation location) {
    LLVMSetCurrentDebugLocation2(ref(), location == null ? null : location.node().ref());
    return this;
  }

  public BasicBlock block() {
    return new BasicBlock(module, LLVMGetInsertBlock(ref()));
  }

  /** Inserts an instruction that is in no block; it keeps its name and debug location. */
  public void insert(Instruction removed) {
    DebugLocation location = removed.debugLocation().orElse(null);
    LLVMInsertIntoBuilderWithName(ref(), removed.ref(), removed.name());
    removed.setDebugLocation(location);
  }

  // Memory.

  public Instruction load(Type type, Value pointer, String name) {
    return instruction(LLVMBuildLoad2(ref(), type.ref(), pointer.ref(), name));
  }

  public Instruction store(Value value, Value pointer) {
    return instruction(LLVMBuildStore(ref(), value.ref(), pointer.ref()));
  }

  public AllocaInstruction alloca(Type type, String name) {
    return (AllocaInstruction) instruction(LLVMBuildAlloca(ref(), type.ref(), name));
  }

  public Value gep(Type element, Value pointer, List<? extends Value> indices, String name) {
    try (PointerPointer<LLVMValueRef> array = Value.array(indices)) {
      return value(LLVMBuildGEP2(ref(), element.ref(), pointer.ref(), array, indices.size(), name));
    }
  }

  /** The address that many bytes after a pointer, without any promise about bounds. */
  public Value plusBytes(Value pointer, Value bytes, String name) {
    return gep(module.types().i8(), pointer, List.of(bytes), name);
  }

  public Value plusBytes(Value pointer, long bytes, String name) {
    return plusBytes(pointer, module.types().i64().constant(bytes), name);
  }

  /** memcpy of a fixed size between two places that do not overlap. */
  public Instruction copyMemory(Value to, int toAlign, Value from, int fromAlign, Value bytes) {
    return instruction(
        LLVMBuildMemCpy(ref(), to.ref(), toAlign, from.ref(), fromAlign, bytes.ref()));
  }

  /** A fence against the same thread only: no instruction, but nothing is moved across. */
  public Instruction singleThreadFence(AtomicOrdering ordering) {
    return instruction(LLVMBuildFence(ref(), ordering.number, 1, ""));
  }

  // Control flow.

  public Instruction br(BasicBlock to) {
    return instruction(LLVMBuildBr(ref(), to.ref()));
  }

  public Instruction condBr(Value condition, BasicBlock ifTrue, BasicBlock ifFalse) {
    return instruction(LLVMBuildCondBr(ref(), condition.ref(), ifTrue.ref(), ifFalse.ref()));
  }

  /** A switch; cases are added by {@link Instruction#addCase}. */
  public Instruction switchOn(Value value, BasicBlock otherwise, int cases) {
    return instruction(LLVMBuildSwitch(ref(), value.ref(), otherwise.ref(), cases));
  }

  public Instruction ret(Value value) {
    return instruction(LLVMBuildRet(ref(), value.ref()));
  }

  public Instruction retVoid() {
    return instruction(LLVMBuildRetVoid(ref()));
  }

  public Instruction unreachable() {
    return instruction(LLVMBuildUnreachable(ref()));
  }

  public PhiInstruction phi(Type type, String name) {
    return (PhiInstruction) instruction(LLVMBuildPhi(ref(), type.ref(), name));
  }

  // Calls.

  public CallInstruction call(Function callee, List<? extends Value> arguments, String name) {
    return call(callee.valueType(), callee, arguments, List.of(), name);
  }

  public CallInstruction call(
      Type functionType,
      Value callee,
      List<? extends Value> arguments,
      List<OperandBundle> bundles,
      String name) {
    try (PointerPointer<LLVMValueRef> values = Value.array(arguments);
        NativeBundles nativeBundles = new NativeBundles(bundles)) {
      return (CallInstruction)
          instruction(
              LLVMBuildCallWithOperandBundles(
                  ref(),
                  functionType.ref(),
                  callee.ref(),
                  values,
                  arguments.size(),
                  nativeBundles.array,
                  bundles.size(),
                  name));
    }
  }

  public CallInstruction invoke(
      Type functionType,
      Value callee,
      List<? extends Value> arguments,
      BasicBlock normal,
      BasicBlock unwind,
      List<OperandBundle> bundles,
      String name) {
    try (PointerPointer<LLVMValueRef> values = Value.array(arguments);
        NativeBundles nativeBundles = new NativeBundles(bundles)) {
      return (CallInstruction)
          instruction(
              LLVMBuildInvokeWithOperandBundles(
                  ref(),
                  functionType.ref(),
                  callee.ref(),
                  values,
                  arguments.size(),
                  normal.ref(),
                  unwind.ref(),
                  nativeBundles.array,
                  bundles.size(),
                  name));
    }
  }

  /**
   * A call or invoke like another one, with its properties, but with another callee, arguments and
   * bundles. The builder stands where it shall come; the old one is left alone.
   */
  public CallInstruction callLike(
      CallInstruction old,
      Type functionType,
      Value callee,
      List<? extends Value> arguments,
      List<OperandBundle> bundles) {
    CallInstruction made = bareCallLike(old, functionType, callee, arguments, bundles);
    made.copyPropertiesFrom(old);
    return made;
  }

  /** A call or invoke as the old one is, without its properties. */
  public CallInstruction bareCallLike(
      CallInstruction old,
      Type functionType,
      Value callee,
      List<? extends Value> arguments,
      List<OperandBundle> bundles) {
    return old.isInvoke()
        ? invoke(
            functionType,
            callee,
            arguments,
            old.normalDestination(),
            old.unwindDestination(),
            bundles,
            "")
        : call(functionType, callee, arguments, bundles, "");
  }

  /**
   * The same pointer in a register of its own: nothing that LLVM does finds out that it is the
   * same.
   */
  public CallInstruction opaqueCopy(Value pointer, String name) {
    Type type = module().types().function(pointer.type(), List.of(pointer.type()));
    return call(
        type, OtherValue.emptyAssembly(module(), type, "=r,0"), List.of(pointer), List.of(), name);
  }

  private static final class NativeBundles implements AutoCloseable {
    private final List<LLVMOperandBundleRef> refs = new ArrayList<>();
    private final PointerPointer<LLVMOperandBundleRef> array;

    NativeBundles(List<OperandBundle> bundles) {
      array = new PointerPointer<>((long) Math.max(bundles.size(), 1));
      for (OperandBundle bundle : bundles) {
        String tag = bundle.tag();
        try (PointerPointer<LLVMValueRef> inputs = Value.array(bundle.inputs())) {
          LLVMOperandBundleRef ref =
              LLVMCreateOperandBundle(tag, tag.length(), inputs, bundle.inputs().size());
          array.put(refs.size(), ref);
          refs.add(ref);
        }
      }
    }

    @Override
    public void close() {
      refs.forEach(org.bytedeco.llvm.global.LLVM::LLVMDisposeOperandBundle);
      array.close();
    }
  }

  // Values.

  public Value binary(Opcode opcode, Value left, Value right, String name) {
    return value(LLVMBuildBinOp(ref(), opcode.number, left.ref(), right.ref(), name));
  }

  public Value fneg(Value value, String name) {
    return module.value(LLVMBuildFNeg(ref(), value.ref(), name));
  }

  public Value add(Value left, Value right, String name) {
    return binary(Opcode.ADD, left, right, name);
  }

  public Value sub(Value left, Value right, String name) {
    return binary(Opcode.SUB, left, right, name);
  }

  public Value and(Value left, Value right, String name) {
    return binary(Opcode.AND, left, right, name);
  }

  public Value or(Value left, Value right, String name) {
    return binary(Opcode.OR, left, right, name);
  }

  public Value cast(Opcode opcode, Value value, Type type, String name) {
    return value(LLVMBuildCast(ref(), opcode.number, value.ref(), type.ref(), name));
  }

  public Value bitCast(Value value, Type type, String name) {
    return cast(Opcode.BIT_CAST, value, type, name);
  }

  public Value pointerToInt(Value pointer, Type type, String name) {
    return cast(Opcode.PTR_TO_INT, pointer, type, name);
  }

  public Value intToPointer(Value integer, String name) {
    return cast(Opcode.INT_TO_PTR, integer, module.types().pointer(), name);
  }

  public Value icmp(IntPredicate predicate, Value left, Value right, String name) {
    return value(LLVMBuildICmp(ref(), predicate.number, left.ref(), right.ref(), name));
  }

  public Value fcmp(FloatPredicate predicate, Value left, Value right, String name) {
    return value(LLVMBuildFCmp(ref(), predicate.number, left.ref(), right.ref(), name));
  }

  public Value select(Value condition, Value ifTrue, Value ifFalse, String name) {
    return value(LLVMBuildSelect(ref(), condition.ref(), ifTrue.ref(), ifFalse.ref(), name));
  }

  public Value freeze(Value value, String name) {
    return value(LLVMBuildFreeze(ref(), value.ref(), name));
  }

  public Value extractValue(Value aggregate, int index, String name) {
    return value(LLVMBuildExtractValue(ref(), aggregate.ref(), index, name));
  }

  public Value insertValue(Value aggregate, Value element, int index, String name) {
    return value(LLVMBuildInsertValue(ref(), aggregate.ref(), element.ref(), index, name));
  }

  public Value extractElement(Value vector, Value index, String name) {
    return value(LLVMBuildExtractElement(ref(), vector.ref(), index.ref(), name));
  }

  public Value insertElement(Value vector, Value element, Value index, String name) {
    return value(LLVMBuildInsertElement(ref(), vector.ref(), element.ref(), index.ref(), name));
  }

  /** A shuffle; the mask is as {@link Instruction#shuffleMask} gives it, without negative lanes. */
  public Value shuffle(Value first, Value second, int[] mask, String name) {
    Type i32 = module.types().i32();
    List<Constant> lanes = Arrays.stream(mask).mapToObj(lane -> i32.constant(lane)).toList();
    Constant constant = module.types().vector(i32, mask.length).constant(lanes);
    return value(LLVMBuildShuffleVector(ref(), first.ref(), second.ref(), constant.ref(), name));
  }

  @Override
  void dispose(LLVMBuilderRef released) {
    LLVMDisposeBuilder(released);
  }
}
