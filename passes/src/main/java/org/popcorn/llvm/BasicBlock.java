package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.llvm.LLVM.LLVMBasicBlockRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.jspecify.annotations.Nullable;

/** A straight run of instructions. */
public final class BasicBlock {
  private final LlvmModule module;
  private final LLVMBasicBlockRef ref;

  BasicBlock(LlvmModule module, LLVMBasicBlockRef ref) {
    this.module = module;
    this.ref = ref;
  }

  LLVMBasicBlockRef ref() {
    module.ref();
    return ref;
  }

  public Function function() {
    return new Function(module, LLVMGetBasicBlockParent(ref()));
  }

  public String name() {
    return asValue().name();
  }

  /** The block as an operand. */
  public OtherValue asValue() {
    return new OtherValue(module, LLVMBasicBlockAsValue(ref()));
  }

  /** Instructions in order; a snapshot. */
  public List<Instruction> instructions() {
    List<Instruction> instructions = new ArrayList<>();
    for (LLVMValueRef instruction = LLVMGetFirstInstruction(ref());
        instruction != null;
        instruction = LLVMGetNextInstruction(instruction)) {
      instructions.add(Instruction.of(module, instruction));
    }
    return instructions;
  }

  /** The phis at the start. */
  public List<PhiInstruction> phis() {
    List<PhiInstruction> phis = new ArrayList<>();
    LLVMValueRef instruction = LLVMGetFirstInstruction(ref());
    while (instruction != null && Instruction.of(module, instruction) instanceof PhiInstruction p) {
      phis.add(p);
      instruction = LLVMGetNextInstruction(instruction);
    }
    return phis;
  }

  public Optional<Instruction> first() {
    return optional(LLVMGetFirstInstruction(ref()));
  }

  /** The first place at which an ordinary instruction may stand: after phis and a landing pad. */
  public Instruction firstInsertionPoint() {
    for (Instruction instruction : instructions()) {
      switch (instruction.opcode()) {
        case PHI, LANDING_PAD, CATCH_PAD, CLEANUP_PAD -> {}
        default -> {
          return instruction;
        }
      }
    }
    throw new IllegalStateException("block without terminator: " + name());
  }

  /** The last instruction if it is a terminator. */
  public Optional<Instruction> terminator() {
    return optional(LLVMGetBasicBlockTerminator(ref()));
  }

  private Optional<Instruction> optional(@Nullable LLVMValueRef instruction) {
    return instruction == null
        ? Optional.empty()
        : Optional.of(Instruction.of(module, instruction));
  }

  /** Successors of the terminator in its order, with repetitions. */
  public List<BasicBlock> successors() {
    return terminator().map(Instruction::successors).orElse(List.of());
  }

  /** Blocks that end in a jump to this one, each once, in use-list order. */
  public Set<BasicBlock> predecessors() {
    Set<BasicBlock> blocks = new LinkedHashSet<>();
    for (Value user : asValue().users()) {
      if (user instanceof Instruction instruction && instruction.opcode().isTerminator()) {
        blocks.add(instruction.block());
      }
    }
    return blocks;
  }

  /** A new empty block just before this one. */
  public BasicBlock insertBlockBefore(String name) {
    return new BasicBlock(
        module, LLVMInsertBasicBlockInContext(module.context().ref(), ref(), name));
  }

  /** Moves this block within its function. */
  public void moveBefore(BasicBlock other) {
    LLVMMoveBasicBlockBefore(ref(), other.ref());
  }

  /** Moves this block within its function. */
  public void moveAfter(BasicBlock other) {
    LLVMMoveBasicBlockAfter(ref(), other.ref());
  }

  /** Takes the block out of its function; {@link Function#appendBlock(BasicBlock)} puts it back. */
  public void remove() {
    LLVMRemoveBasicBlockFromParent(ref());
  }

  /** Deletes the block with its instructions; nothing may use it any more. */
  public void erase() {
    LLVMDeleteBasicBlock(ref());
  }

  /**
   * Splits the block before an instruction of its own. This block keeps its identity and what comes
   * from the instruction on, so that phis of its successors stay right; the new one gets what comes
   * before, phis included, and all jumps to this block. It ends without a terminator.
   */
  public BasicBlock splitOffHead(Instruction at, String name) {
    BasicBlock head = insertBlockBefore(name);
    for (Value user : asValue().users()) {
      if (user instanceof Instruction terminator && terminator.opcode().isTerminator()) {
        terminator.replaceSuccessor(this, head);
      }
    }
    try (Builder builder = module.builder()) {
      builder.positionAtEnd(head);
      for (Instruction instruction : instructions()) {
        if (instruction.equals(at)) {
          break;
        }
        instruction.remove();
        builder.insert(instruction);
      }
    }
    return head;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BasicBlock block && block.ref.address() == ref.address();
  }

  @Override
  public int hashCode() {
    return Long.hashCode(ref.address());
  }

  @Override
  public String toString() {
    return asValue().toString();
  }
}
