package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMBasicBlockRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;

/** A phi. LLVM-C cannot change an incoming block: make a new phi instead. */
public final class PhiInstruction extends Instruction {
  PhiInstruction(LlvmModule module, LLVMValueRef ref) {
    super(module, ref, Opcode.PHI);
  }

  /**
   * One way into the block.
   *
   * @param value what the phi is then
   * @param block where the jump comes from
   */
  public record Incoming(Value value, BasicBlock block) {}

  public List<Incoming> incoming() {
    int count = LLVMCountIncoming(ref());
    List<Incoming> incoming = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      incoming.add(
          new Incoming(
              module().value(LLVMGetIncomingValue(ref(), i)),
              new BasicBlock(module(), LLVMGetIncomingBlock(ref(), i))));
    }
    return incoming;
  }

  /** What the phi is when control comes from a block, which leads to it. */
  public Value valueFrom(BasicBlock block) {
    return incoming().stream()
        .filter(incoming -> incoming.block().equals(block))
        .findFirst()
        .orElseThrow()
        .value();
  }

  public void addIncoming(Value value, BasicBlock block) {
    try (PointerPointer<LLVMValueRef> values = new PointerPointer<>(1L);
        PointerPointer<LLVMBasicBlockRef> blocks = new PointerPointer<>(1L)) {
      LLVMAddIncoming(ref(), values.put(0, value.ref()), blocks.put(0, block.ref()), 1);
    }
  }

  /** Sets the value of the way in with that number. */
  public void setIncomingValue(int index, Value value) {
    setOperand(index, value);
  }
}
