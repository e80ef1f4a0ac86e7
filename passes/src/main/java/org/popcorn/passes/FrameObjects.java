package org.popcorn.passes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Argument;
import org.popcorn.llvm.Attribute;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Value;

/**
 * Moves objects of fixed size to their places in a data frame.
 *
 * @param builder where code is made
 * @param frame the frame's begin
 */
record FrameObjects(Builder builder, Value frame) {

  /** The address of a place in the frame, at the builder's place. */
  Value at(long offset) {
    return offset == 0 ? frame : builder.plusBytes(frame, offset, "");
  }

  /** Moves a stack object, which is erased. */
  void move(AllocaInstruction object, long offset) {
    replaceUses(object, new LinkedHashSet<>(object.users()), offset);
    builder.positionBefore(object);
    describe(object, offset);
    object.erase();
  }

  /**
   * What debug information says of an object without other uses, it says of its place from here on.
   * Nothing else uses this address; when it is deleted as dead code, LLVM keeps it as the frame's
   * begin plus a number.
   */
  private void describe(Value object, long offset) {
    object.replaceAllUsesWith(at(offset));
  }

  /**
   * Copies a by-value parameter before an instruction: the caller's copy is on its machine stack.
   */
  void copy(Argument parameter, long offset, Instruction before) {
    Function function = parameter.function();
    LlvmModule module = function.module();
    Set<Value> users = new LinkedHashSet<>(parameter.users());
    int index = AttributeIndex.parameter(function.arguments().indexOf(parameter));
    Type type = function.attribute(index, "byval").flatMap(Attribute::type).orElseThrow();
    int align = module.dataLayout().alignmentBytes(type);
    Value size = module.types().i64().constant(module.dataLayout().sizeBytes(type));
    replaceUses(parameter, users, offset);
    builder.positionBeforeRecords(before).setDebugLocation(null);
    describe(parameter, offset);
    builder.copyMemory(at(offset), align, parameter, align, size);
  }

  private void replaceUses(Value object, Set<Value> users, long offset) {
    for (Value user : users) {
      if (FrameEvents.isLifetimeMarker(user)) {
        ((Instruction) user).erase();
      } else if (user instanceof PhiInstruction phi) {
        replaceInPhi(phi, object, offset);
      } else {
        replaceOperands((Instruction) user, object, offset);
      }
    }
  }

  private void replaceOperands(Instruction user, Value object, long offset) {
    builder.positionBefore(user);
    Value address = at(offset);
    for (int i = 0; i < user.operandCount(); i++) {
      if (user.operand(i).equals(object)) {
        user.setOperand(i, address);
      }
    }
  }

  private void replaceInPhi(PhiInstruction phi, Value object, long offset) {
    // Edges from one block must all have the same value.
    Map<BasicBlock, Value> addresses = new LinkedHashMap<>();
    List<PhiInstruction.Incoming> incoming = phi.incoming();
    for (int i = 0; i < incoming.size(); i++) {
      if (incoming.get(i).value().equals(object)) {
        phi.setIncomingValue(
            i, addresses.computeIfAbsent(incoming.get(i).block(), block -> atEnd(block, offset)));
      }
    }
  }

  private Value atEnd(BasicBlock block, long offset) {
    builder.positionBefore(block.terminator().orElseThrow());
    return at(offset);
  }
}
