package org.popcorn.migration.prepare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.analysis.Liveness;
import org.popcorn.facts.Sizes;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.TailCallKind;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;
import org.popcorn.migration.runtime.RuntimeSymbols;
import org.popcorn.migration.runtime.SetjmpCall;
import org.popcorn.pass.MigratingFunctions;
import org.popcorn.pass.Pass;

/**
 * Gives each call of setjmp a jump slot: a stack object of its function in which native code keeps
 * the registers for the second return. The data stack carries it, so that it lies at one address on
 * every ISA; what is in it means something only to the ISA that wrote it, and the resume entry
 * writes it anew. docs/design/0001-contracts.md, "setjmp".
 *
 * <p>All values that are needed after a call of setjmp become stack objects too. So the registers
 * saved there are the same each time one call is executed during one activation of its function,
 * and a slot serves all buffers that this call fills.
 */
public final class SetjmpLowering {
  /** What an invoke gives has a block in which to be stored. */
  private static final String SPLIT_EDGES = "break-crit-edges";

  private final Builder builder;
  private final Types types;

  private SetjmpLowering(Builder builder) {
    this.builder = builder;
    types = builder.module().types();
  }

  /** The pass that rewrites the calls of setjmp. */
  public static Pass pass() {
    return new MigratingFunctions(
        "second-returns", (builder, context) -> new SetjmpLowering(builder)::run);
  }

  private void run(Function function) {
    List<CallInstruction> sources = new ArrayList<>();
    for (Instruction instruction : function.instructions()) {
      if (instruction instanceof CallInstruction call && SetjmpCall.isSource(call)) {
        sources.add(call);
      }
    }
    if (sources.isEmpty()) {
      return;
    }
    List<Value> slots = new ArrayList<>();
    Type slotType = types.array(types.i64(), Sizes.JUMP_SLOT / Long.BYTES);
    for (CallInstruction source : sources) {
      builder.positionBefore(function.entry().firstInsertionPoint()).setDebugLocation(null);
      AllocaInstruction slot = builder.alloca(slotType, "jump");
      clear(slot);
      slots.add(slot);
      replace(source, slot);
    }
    clearAtReturns(function, slots);
    builder.module().runPasses(function, SPLIT_EDGES);
    keepInMemory(FunctionBody.of(function));
  }

  /** A slot without a serial number belongs to no buffer. */
  private void clear(Value slot) {
    builder.store(types.i64().zero(), slot);
  }

  private void replace(CallInstruction source, Value slot) {
    builder.positionBefore(source);
    CallInstruction call =
        builder.call(
            RuntimeSymbols.setjmp(builder.module()),
            List.of(source.argument(0), slot, SetjmpCall.mask(source)),
            "");
    call.addFunctionAttribute("returns_twice");
    call.setDebugLocation(source.debugLocation().orElse(null));
    if (source.isInvoke()) {
      keepWays(source);
    }
    String name = source.name();
    source.replaceAllUsesWith(call);
    source.erase();
    call.setName(name);
  }

  /** Nothing comes to the landing pad from here, but its block and phis stay as they are. */
  private void keepWays(CallInstruction invoke) {
    Function nothing = builder.module().intrinsic("llvm.donothing");
    builder.invoke(
        nothing.valueType(),
        nothing,
        List.of(),
        invoke.normalDestination(),
        invoke.unwindDestination(),
        List.of(),
        "");
  }

  private void clearAtReturns(Function function, List<Value> slots) {
    for (Instruction instruction : function.instructions()) {
      if (instruction.is(Opcode.RET)) {
        builder.positionBefore(start(instruction));
        slots.forEach(this::clear);
      }
    }
  }

  /** Where leaving begins: nothing may stand between a musttail call and its return. */
  private static Instruction start(Instruction ret) {
    Instruction before = ret.previous().orElse(ret);
    if (before.is(Opcode.BIT_CAST)) {
      before = before.previous().orElse(ret);
    }
    return before instanceof CallInstruction call && call.tailCallKind() == TailCallKind.MUST_TAIL
        ? before
        : ret;
  }

  private void keepInMemory(FunctionBody body) {
    BitSet calls = new BitSet();
    BitSet needed = new BitSet();
    Liveness liveness = Liveness.of(body);
    for (int value = body.argumentCount(); value < body.valueCount(); value++) {
      if (body.value(value) instanceof CallInstruction call && SetjmpCall.hasSlot(call)) {
        calls.set(value);
        for (int live : liveness.liveAfter(value)) {
          needed.set(live);
        }
      }
    }
    BitSet moved = new BitSet();
    needed.stream().filter(value -> !Demotion.isStackObject(body.value(value))).forEach(moved::set);
    new Demotion(builder, body, calls, moved).run();
  }
}
