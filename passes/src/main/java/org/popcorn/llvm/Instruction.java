package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.llvm.LLVM.LLVMMetadataRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.jspecify.annotations.Nullable;

/** An instruction; calls and phis have views of their own. */
public sealed class Instruction extends Value
    permits CallInstruction, PhiInstruction, AllocaInstruction {
  private final Opcode opcode;

  Instruction(LlvmModule module, LLVMValueRef ref, Opcode opcode) {
    super(module, ref);
    this.opcode = opcode;
  }

  static Instruction of(LlvmModule module, LLVMValueRef ref) {
    Opcode opcode = Opcode.of(LLVMGetInstructionOpcode(ref));
    return switch (opcode) {
      case CALL, INVOKE, CALL_BR -> new CallInstruction(module, ref, opcode);
      case PHI -> new PhiInstruction(module, ref);
      case ALLOCA -> new AllocaInstruction(module, ref);
      default -> new Instruction(module, ref, opcode);
    };
  }

  public final Opcode opcode() {
    return opcode;
  }

  public final boolean is(Opcode opcode) {
    return this.opcode == opcode;
  }

  public final BasicBlock block() {
    return new BasicBlock(module(), LLVMGetInstructionParent(ref()));
  }

  public final Function function() {
    return block().function();
  }

  public final Optional<Instruction> next() {
    LLVMValueRef next = LLVMGetNextInstruction(ref());
    return next == null ? Optional.empty() : Optional.of(of(module(), next));
  }

  public final Optional<Instruction> previous() {
    LLVMValueRef previous = LLVMGetPreviousInstruction(ref());
    return previous == null ? Optional.empty() : Optional.of(of(module(), previous));
  }

  /** A copy without name and place, with the same operands, flags and metadata. */
  public final Instruction duplicate() {
    return of(module(), LLVMInstructionClone(ref()));
  }

  /** True for a comparison that asks whether two integers are equal. */
  public final boolean asksForEquality() {
    return is(Opcode.ICMP) && LLVMGetICmpPredicate(ref()) == LLVMIntEQ;
  }

  /** Takes the instruction out of its block; {@link Builder#insert} puts it back. */
  public final void remove() {
    LLVMInstructionRemoveFromParent(ref());
  }

  /** Deletes the instruction; nothing may use its result any more. */
  public final void erase() {
    LLVMInstructionEraseFromParent(ref());
  }

  /** Successors of a terminator in its order; none for other instructions. */
  public final List<BasicBlock> successors() {
    List<BasicBlock> successors = new ArrayList<>();
    if (opcode().isTerminator()) {
      int count = LLVMGetNumSuccessors(ref());
      for (int i = 0; i < count; i++) {
        successors.add(new BasicBlock(module(), LLVMGetSuccessor(ref(), i)));
      }
    }
    return successors;
  }

  public final void setSuccessor(int index, BasicBlock block) {
    LLVMSetSuccessor(ref(), index, block.ref());
  }

  /** Makes every jump of this terminator to one block a jump to another; phis stay as they are. */
  public final void replaceSuccessor(BasicBlock from, BasicBlock to) {
    List<BasicBlock> successors = successors();
    for (int i = 0; i < successors.size(); i++) {
      if (successors.get(i).equals(from)) {
        setSuccessor(i, to);
      }
    }
  }

  /** Whether a branch has a condition. */
  public final boolean isConditional() {
    return is(Opcode.BR) && LLVMIsConditional(ref()) != 0;
  }

  /** Adds a case to a switch. */
  public final void addCase(Constant value, BasicBlock block) {
    LLVMAddCase(ref(), value.ref(), block.ref());
  }

  /**
   * Whether this is a load or store that must happen as written; also for other memory accesses.
   */
  public final boolean isVolatile() {
    return switch (opcode()) {
      case LOAD, STORE, ATOMIC_RMW, ATOMIC_CMP_XCHG -> LLVMGetVolatile(ref()) != 0;
      default -> false;
    };
  }

  public final void setVolatile(boolean isVolatile) {
    LLVMSetVolatile(ref(), isVolatile ? 1 : 0);
  }

  /** Whether this is a memory access that other threads see as a whole. */
  public final boolean isAtomic() {
    return switch (opcode()) {
      case LOAD, STORE -> LLVMGetOrdering(ref()) != 0; // 0: not atomic
      case ATOMIC_RMW, ATOMIC_CMP_XCHG -> true;
      default -> false;
    };
  }

  /** What an atomicrmw does, as its number in {@code LLVMAtomicRMWBinOp}. */
  public final int atomicOperation() {
    return LLVMGetAtomicRMWBinOp(ref());
  }

  /** Alignment of a load, store or alloca in bytes. */
  public final int alignment() {
    return LLVMGetAlignment(ref());
  }

  public final void setAlignment(int bytes) {
    LLVMSetAlignment(ref(), bytes);
  }

  public final boolean canHaveFastMathFlags() {
    return LLVMCanValueUseFastMathFlags(ref()) != 0;
  }

  /** Set of {@code LLVMFastMathFlags}; 0 if there are none or there can be none. */
  public final int fastMathFlags() {
    return canHaveFastMathFlags() ? LLVMGetFastMathFlags(ref()) : 0;
  }

  /** Adds flags to those that are set; LLVM-C cannot take one away. */
  public final void addFastMathFlags(int flags) {
    LLVMSetFastMathFlags(ref(), flags);
  }

  /** Predicate of an icmp. */
  public final IntPredicate intPredicate() {
    return IntPredicate.of(LLVMGetICmpPredicate(ref()));
  }

  /** Predicate of an fcmp. */
  public final FloatPredicate floatPredicate() {
    return FloatPredicate.of(LLVMGetFCmpPredicate(ref()));
  }

  /** Metadata of a kind such as {@code prof}. */
  public final Optional<Metadata> metadata(String kind) {
    LLVMValueRef node = LLVMGetMetadata(ref(), module().metadataKind(kind));
    return node == null
        ? Optional.empty()
        : Optional.of(new Metadata(module(), LLVMValueAsMetadata(node)));
  }

  /** Sets or, with null, takes away metadata of a kind. */
  public final void setMetadata(String kind, @Nullable Metadata metadata) {
    LLVMSetMetadata(
        ref(), module().metadataKind(kind), metadata == null ? null : metadata.asValueRef());
  }

  /** Says how often each successor of this terminator is taken, relative to the others. */
  public final void setBranchWeights(int... weights) {
    setMetadata("prof", Metadata.branchWeights(module(), weights));
  }

  /** Takes over all metadata of another instruction, and its debug location. */
  public final void copyMetadataFrom(Instruction other) {
    Metadata.copy(other, this);
    setDebugLocation(other.debugLocation().orElse(null));
  }

  public final Optional<DebugLocation> debugLocation() {
    LLVMMetadataRef location = LLVMInstructionGetDebugLoc(ref());
    return location == null
        ? Optional.empty()
        : Optional.of(new DebugLocation(new Metadata(module(), location)));
  }

  /** Sets or, with null, takes away the place in the source. */
  public final void setDebugLocation(@Nullable DebugLocation location) {
    LLVMInstructionSetDebugLoc(ref(), location == null ? null : location.node().ref());
  }

  /** Element type that a GEP counts in. */
  public final Type gepElementType() {
    return new Type(module(), LLVMGetGEPSourceElementType(ref()));
  }

  /** Takes away poison-generating facts of a GEP, that it stays in bounds. */
  public final void clearGepFlags() {
    LLVMGEPSetNoWrapFlags(ref(), 0);
  }

  /**
   * For each lane of a shuffle the element that it takes: of the first vector, then of the second;
   * negative if of none.
   */
  public final int[] shuffleMask() {
    int[] mask = new int[LLVMGetNumMaskElements(ref())];
    for (int lane = 0; lane < mask.length; lane++) {
      mask[lane] = LLVMGetMaskValue(ref(), lane);
    }
    return mask;
  }

  /** Indices of extractvalue or insertvalue. */
  public final int[] aggregateIndices() {
    int[] indices = new int[LLVMGetNumIndices(ref())];
    LLVMGetIndices(ref()).get(indices);
    return indices;
  }
}
