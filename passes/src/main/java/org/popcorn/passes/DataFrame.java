package org.popcorn.passes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Argument;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalVariable;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.TailCallKind;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;

/**
 * The data frame of one function (contracts section 3).
 *
 * <p>The entry pushes the frame; each return, and each musttail call, pops it. Objects are
 * addressed from the frame's begin at each use, so that this one pointer is live across calls and
 * no other. Dynamic objects move the stack pointer further down; stacksave and stackrestore read
 * and write it. After a landing pad and after a second return of setjmp the pointer is set again,
 * because frames that were left by unwinding or longjmp did not pop.
 */
final class DataFrame {
  /** Below the data stacks lies a guard that is larger than this. */
  private static final long MAXIMUM_BYTES = 512L << 20;

  private final Function function;
  private final DiagnosticLog log;
  private final GlobalVariable pointer;
  private final Types types;
  private final List<Instruction> instructions;

  DataFrame(Function function, GlobalVariable pointer, DiagnosticLog log) {
    this.function = function;
    this.pointer = pointer;
    this.log = log;
    this.types = function.module().types();
    this.instructions = function.instructions();
  }

  /** Rewrites the function; does nothing if it has no stack objects and needs no restoring. */
  void move() {
    boolean isReentered = instructions.stream().anyMatch(DataFrame::isReentry);
    FrameLayout layout = FrameLayout.of(function, isReentered);
    if (layout.sizeBytes() > MAXIMUM_BYTES) {
      log.report(
          ErrorKind.LAYOUT_OVERFLOW,
          "the stack frame of '" + function.name() + "'",
          layout.sizeBytes(),
          MAXIMUM_BYTES);
      return;
    }
    boolean savesStack = instructions.stream().anyMatch(DataFrame::isStackSave);
    if (layout.isEmpty() && !isReentered && !savesStack) {
      return;
    }
    try (Builder builder = function.module().builder()) {
      new Rewriter(builder, new StackPointer(builder, pointer), layout).rewrite();
    }
  }

  /** Whether control comes back here from frames that did not return. */
  private static boolean isReentry(Instruction instruction) {
    return instruction.is(Opcode.LANDING_PAD) || returnsTwice(instruction);
  }

  private static boolean returnsTwice(Instruction instruction) {
    return instruction instanceof CallInstruction call
        && (call.hasAttribute(AttributeIndex.FUNCTION, "returns_twice")
            || call.calledFunction()
                .map(callee -> callee.hasAttribute(AttributeIndex.FUNCTION, "returns_twice"))
                .orElse(false));
  }

  private static boolean isStackSave(Instruction instruction) {
    return instruction instanceof CallInstruction call
        && (call.isIntrinsic("llvm.stacksave") || call.isIntrinsic("llvm.stackrestore"));
  }

  private static boolean isLifetimeMarker(Value user) {
    return user instanceof CallInstruction call
        && (call.isIntrinsic("llvm.lifetime.start") || call.isIntrinsic("llvm.lifetime.end"));
  }

  /** One rewriting, with the frame's begin as soon as it exists. */
  private final class Rewriter {
    private final Builder builder;
    private final StackPointer stack;
    private final FrameLayout layout;

    /** The function's own first instruction: what the frame needs at entry comes before it. */
    private final Instruction start;

    private final Value frame;

    Rewriter(Builder builder, StackPointer stack, FrameLayout layout) {
      this.builder = builder;
      this.stack = stack;
      this.layout = layout;
      this.start = function.entry().firstInsertionPoint();
      this.frame = push();
    }

    void rewrite() {
      layout.offsets().forEach(this::moveObject);
      layout.dynamic().forEach(this::moveDynamic);
      for (Instruction instruction : function.instructions()) {
        if (instruction instanceof AllocaInstruction) {
          continue;
        }
        if (isStackSave(instruction)) {
          replaceStackSave((CallInstruction) instruction);
        } else if (isReentry(instruction)) {
          restoreAfter(instruction);
        } else if (leaves(instruction)) {
          builder.positionBefore(instruction);
          stack.pop(callersPointer());
        }
      }
    }

    private Value push() {
      builder.positionBefore(start).setDebugLocation(null);
      Value old = stack.read("caller.frame");
      Value begin = old;
      if (layout.isMasked()) {
        begin = masked(old, types.i64().constant(layout.sizeBytes()), layout.alignmentBytes());
      } else if (layout.sizeBytes() > 0) {
        begin = builder.plusBytes(old, -layout.sizeBytes(), "frame");
      }
      if (layout.sizeBytes() > 0) {
        if (layout.sizeBytes() > StackProbe.STEP_BYTES) {
          StackProbe.insert(builder, start, old, begin);
        }
        stack.push(begin);
      }
      if (layout.savedPointer().isPresent()) {
        storePointer(old, begin, layout.savedPointer().getAsLong());
      }
      if (layout.currentPointer().isPresent()) {
        storePointer(begin, begin, layout.currentPointer().getAsLong());
      }
      return begin;
    }

    private Value masked(Value from, Value sizeBytes, int alignment) {
      Value number = builder.pointerToInt(from, types.i64(), "");
      Value lower = builder.sub(number, sizeBytes, "");
      return builder.intToPointer(
          builder.and(lower, types.i64().constant(-(long) alignment), ""), "frame");
    }

    private void storePointer(Value value, Value base, long offset) {
      builder.store(value, at(base, offset)).setAlignment(Long.BYTES);
    }

    private Value loadPointer(long offset) {
      Instruction loaded = builder.load(types.pointer(), at(frame, offset), "");
      loaded.setAlignment(Long.BYTES);
      return loaded;
    }

    private Value at(Value base, long offset) {
      return offset == 0 ? base : builder.plusBytes(base, offset, "");
    }

    private Value callersPointer() {
      return layout.savedPointer().isPresent()
          ? loadPointer(layout.savedPointer().getAsLong())
          : at(frame, layout.sizeBytes());
    }

    private void moveObject(Value object, long offset) {
      Set<Value> users = new LinkedHashSet<>(object.users());
      if (object instanceof Argument argument) {
        copyByValue(argument, offset);
      }
      for (Value user : users) {
        if (isLifetimeMarker(user)) {
          ((Instruction) user).erase();
        } else if (user instanceof PhiInstruction phi) {
          replaceInPhi(phi, object, offset);
        } else {
          replaceOperands((Instruction) user, object, offset);
        }
      }
      if (object instanceof AllocaInstruction alloca) {
        alloca.erase();
      }
    }

    /** The caller's copy lies on the machine stack. */
    private void copyByValue(Argument argument, long offset) {
      int index = AttributeIndex.parameter(function.arguments().indexOf(argument));
      LlvmModule module = function.module();
      Type type = function.attribute(index, "byval").flatMap(a -> a.type()).orElseThrow();
      builder.positionBefore(start).setDebugLocation(null);
      int align = module.dataLayout().alignmentBytes(type);
      Value size = types.i64().constant(module.dataLayout().sizeBytes(type));
      builder.copyMemory(at(frame, offset), align, argument, align, size);
    }

    private void replaceOperands(Instruction user, Value object, long offset) {
      builder.positionBefore(user);
      Value address = at(frame, offset);
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
          BasicBlock from = incoming.get(i).block();
          Value address =
              addresses.computeIfAbsent(
                  from,
                  block -> {
                    builder.positionBefore(block.terminator().orElseThrow());
                    return at(frame, offset);
                  });
          phi.setIncomingValue(i, address);
        }
      }
    }

    private void moveDynamic(AllocaInstruction alloca) {
      builder.positionBefore(alloca);
      Value count = alloca.count();
      Type i64 = types.i64();
      if (!count.type().equals(i64)) {
        boolean narrow = count.type().integerBits() < i64.integerBits();
        count = builder.cast(narrow ? Opcode.ZEXT : Opcode.TRUNC, count, i64, "");
      }
      long element = function.module().dataLayout().sizeBytes(alloca.allocatedType());
      Value size = builder.binary(Opcode.MUL, count, i64.constant(element), "");
      int alignment = Math.max(FrameLayout.STACK_ALIGNMENT, alloca.alignment());
      Value top = stack.read("");
      Value begin = masked(top, size, alignment);
      if (!(size instanceof Constant known) || known.zeroExtended() > StackProbe.STEP_BYTES) {
        StackProbe.insert(builder, alloca, top, begin);
      }
      stack.push(begin);
      rememberCurrent(begin);
      for (Value user : alloca.users()) {
        if (isLifetimeMarker(user)) {
          ((Instruction) user).erase();
        }
      }
      String name = alloca.name();
      alloca.replaceAllUsesWith(begin);
      alloca.erase();
      begin.setName(name);
    }

    private void rememberCurrent(Value value) {
      layout.currentPointer().ifPresent(offset -> storePointer(value, frame, offset));
    }

    private void replaceStackSave(CallInstruction call) {
      builder.positionBefore(call);
      if (call.isIntrinsic("llvm.stacksave")) {
        call.replaceAllUsesWith(stack.read("saved.stack"));
      } else {
        stack.pop(call.argument(0));
        rememberCurrent(call.argument(0));
      }
      call.erase();
    }

    private void restoreAfter(Instruction instruction) {
      boolean ends = instruction.opcode().isTerminator();
      BasicBlock block =
          ends ? ((CallInstruction) instruction).normalDestination() : instruction.block();
      Instruction place =
          ends || instruction.is(Opcode.LANDING_PAD)
              ? block.firstInsertionPoint()
              : instruction.next().orElseThrow();
      builder.positionBefore(place);
      stack.pop(
          layout.currentPointer().isPresent()
              ? loadPointer(layout.currentPointer().getAsLong())
              : frame);
    }

    /** Whether the frame must be popped before this instruction. */
    private boolean leaves(Instruction instruction) {
      if (layout.sizeBytes() == 0 && layout.dynamic().isEmpty()) {
        return false;
      }
      if (instruction instanceof CallInstruction call) {
        return call.tailCallKind() == TailCallKind.MUST_TAIL;
      }
      return instruction.is(Opcode.RET) && !followsMustTailCall(instruction);
    }

    /** Nothing but a cast may stand between a musttail call and its return. */
    private boolean followsMustTailCall(Instruction ret) {
      Instruction before = ret.previous().orElse(null);
      if (before != null && before.is(Opcode.BIT_CAST)) {
        before = before.previous().orElse(null);
      }
      return before instanceof CallInstruction call
          && call.tailCallKind() == TailCallKind.MUST_TAIL;
    }
  }
}
