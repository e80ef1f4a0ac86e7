package org.popcorn.passes;

import java.util.ArrayList;
import java.util.List;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.TailCallKind;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;

/** Rewrites one variadic call or invoke. */
final class VariadicCall {
  private final CallInstruction call;
  private final int fixed;
  private final Builder builder;

  VariadicCall(CallInstruction call, int fixed, Builder builder) {
    this.call = call;
    this.fixed = fixed;
    this.builder = builder;
  }

  /** Passes on the buffer that the caller itself was given. */
  void forward(Value buffer) {
    replace(buffer, TailCallKind.MUST_TAIL);
  }

  /** Stores the arguments into the buffer and passes that. */
  void pack(Value buffer) {
    builder.positionBefore(call);
    for (ArgumentBuffer.Slot slot : ArgumentBuffer.of(call, fixed).slots()) {
      store(slot, buffer);
    }
    // The buffer is on the caller's stack, so that the call cannot be a tail call.
    TailCallKind kind = call.tailCallKind();
    replace(buffer, kind == TailCallKind.NO_TAIL ? kind : TailCallKind.NONE);
  }

  private void store(ArgumentBuffer.Slot slot, Value buffer) {
    Types types = call.module().types();
    Value place = slot.offset() == 0 ? buffer : builder.plusBytes(buffer, slot.offset(), "");
    int alignment = slot.offset() % ArgumentBuffer.ALIGNMENT_BYTES == 0 ? 16 : 8;
    Value argument = call.argument(slot.number());
    if (slot.byValue()) {
      long size = call.module().dataLayout().sizeBytes(slot.type());
      builder.copyMemory(place, alignment, argument, 1, types.i64().constant(size));
      return;
    }
    Instruction store = builder.store(widened(slot, argument), place);
    store.setAlignment(alignment);
  }

  /** Small integers fill their slot, because some callees read {@code long} for {@code int}. */
  private Value widened(ArgumentBuffer.Slot slot, Value argument) {
    Type type = slot.type();
    if (!type.isInteger() || type.integerBits() >= 64) {
      return argument;
    }
    boolean unsigned = call.hasAttribute(slot.number() + 1, "zeroext");
    Opcode opcode = unsigned ? Opcode.ZEXT : Opcode.SEXT;
    return builder.cast(opcode, argument, call.module().types().i64(), "");
  }

  private void replace(Value buffer, TailCallKind kind) {
    Types types = call.module().types();
    List<Value> arguments = new ArrayList<>(call.arguments().subList(0, fixed));
    arguments.add(buffer);
    Type type =
        types.function(
            call.functionType().returnType(), arguments.stream().map(Value::type).toList());
    builder.positionBefore(call);
    CallInstruction made =
        builder.bareCallLike(call, type, call.callee(), arguments, call.operandBundles());
    made.copyPropertiesFrom(call, fixed);
    made.setTailCallKind(kind);
    String name = call.name();
    call.replaceAllUsesWith(made);
    call.erase();
    made.setName(name);
  }
}
