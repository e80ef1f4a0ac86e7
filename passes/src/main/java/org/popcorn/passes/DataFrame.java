package org.popcorn.passes;

import java.util.List;
import java.util.OptionalLong;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Argument;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalVariable;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;

/**
 * The data frame of one function (contracts section 3).
 *
 * <p>The entry pushes the frame; each return, and each musttail call, pops it. Objects are
 * addressed from the frame's begin at each use, so that this one pointer is live across calls and
 * no other. Dynamic objects move the stack pointer further down; stacksave and stackrestore read
 * and write it. At a landing pad the pointer is set again, because frames that were left by
 * unwinding did not pop; longjmp sets it itself.
 */
final class DataFrame {
  /** Below the data stacks lies a guard that is larger than this. */
  private static final long MAXIMUM_BYTES = 512L << 20;

  private final Function function;
  private final Types types;
  private final FrameLayout layout;
  private final Builder builder;
  private final StackPointer stack;

  /** The function's own first instruction: what the frame needs at entry comes before it. */
  private final Instruction start;

  private final FrameObjects objects;

  private DataFrame(
      Function function, FrameLayout layout, StackPointer stack, DeclaredVariables variables) {
    this.function = function;
    this.types = function.module().types();
    this.layout = layout;
    this.builder = stack.builder();
    this.stack = stack;
    this.start = function.entry().firstInsertionPoint();
    this.objects = push();
    // Before objects move: with them go instructions that records stand at.
    layout
        .offsets()
        .forEach((object, offset) -> variables.describe(object, objects.frame(), offset));
    layout.dynamic().forEach(object -> variables.describe(object, object, 0));
  }

  /** Rewrites a function; does nothing if it has no stack objects and needs no restoring. */
  static void give(
      Function function, GlobalVariable pointer, DeclaredVariables variables, DiagnosticLog log) {
    List<Instruction> instructions = function.instructions();
    boolean isReentered = instructions.stream().anyMatch(FrameEvents::isLandingPad);
    FrameLayout layout = FrameLayout.of(function, isReentered);
    if (layout.sizeBytes() > MAXIMUM_BYTES) {
      log.report(
          ErrorKind.LAYOUT_OVERFLOW,
          "the stack frame of '" + function.name() + "'",
          layout.sizeBytes(),
          MAXIMUM_BYTES);
      return;
    }
    boolean savesStack = instructions.stream().anyMatch(FrameEvents::isStackSave);
    if (layout.isEmpty() && !isReentered && !savesStack) {
      return;
    }
    try (Builder builder = function.module().builder()) {
      new DataFrame(function, layout, new StackPointer(builder, pointer), variables).rewrite();
    }
  }

  private void rewrite() {
    layout.offsets().forEach(this::moveObject);
    layout.dynamic().forEach(this::moveDynamic);
    boolean pops = layout.sizeBytes() > 0 || !layout.dynamic().isEmpty();
    // Taken anew: moving objects has erased instructions.
    for (Instruction instruction : function.instructions()) {
      if (FrameEvents.isStackSave(instruction)) {
        replaceStackSave((CallInstruction) instruction);
      } else if (FrameEvents.isLandingPad(instruction)) {
        restoreAt(instruction.block());
      } else if (FrameEvents.returnsTwice(instruction)) {
        noteAfter(instruction);
      } else if (pops && FrameEvents.leaves(instruction)) {
        builder.positionBefore(instruction);
        stack.pop(callersPointer());
      }
    }
  }

  private FrameObjects push() {
    builder.positionBeforeRecords(start).setDebugLocation(null);
    Value old = stack.read("caller.frame");
    Value begin = old;
    if (layout.isMasked()) {
      begin = masked(old, types.i64().constant(layout.sizeBytes()), layout.alignmentBytes());
    } else if (layout.sizeBytes() > 0) {
      begin = builder.plusBytes(old, -layout.sizeBytes(), "frame");
    }
    FrameObjects made = new FrameObjects(builder, begin);
    if (layout.sizeBytes() > StackProbe.STEP_BYTES) {
      StackProbe.insert(builder, start, old, begin);
    }
    if (layout.sizeBytes() > 0) {
      stack.push(begin);
    }
    storePointer(made, layout.savedPointer(), old);
    storePointer(made, layout.currentPointer(), begin);
    return made;
  }

  private Value masked(Value from, Value sizeBytes, int alignment) {
    Value number = builder.pointerToInt(from, types.i64(), "");
    Value lower = builder.sub(number, sizeBytes, "");
    return builder.intToPointer(
        builder.and(lower, types.i64().constant(-(long) alignment), ""), "frame");
  }

  private void storePointer(FrameObjects frame, OptionalLong offset, Value value) {
    if (offset.isPresent()) {
      builder.store(value, frame.at(offset.getAsLong())).setAlignment(Long.BYTES);
    }
  }

  private Value loadPointer(long offset) {
    Instruction loaded = builder.load(types.pointer(), objects.at(offset), "");
    loaded.setAlignment(Long.BYTES);
    return loaded;
  }

  private Value callersPointer() {
    return layout.savedPointer().isPresent()
        ? loadPointer(layout.savedPointer().getAsLong())
        : objects.at(layout.sizeBytes());
  }

  private void moveObject(Value object, long offset) {
    if (object instanceof Argument parameter) {
      objects.copy(parameter, offset, start);
    } else {
      objects.move((AllocaInstruction) object, offset);
    }
  }

  private void moveDynamic(AllocaInstruction alloca) {
    builder.positionBefore(alloca);
    Value size = sizeBytes(alloca);
    int alignment = Math.max(FrameLayout.STACK_ALIGNMENT, alloca.alignment());
    Value top = stack.read("");
    Value begin = masked(top, size, alignment);
    boolean isSmall =
        size instanceof Constant known
            && known.isInteger()
            && known.zeroExtended() <= StackProbe.STEP_BYTES;
    if (!isSmall) {
      StackProbe.insert(builder, alloca, top, begin);
    }
    stack.push(begin);
    storePointer(objects, layout.currentPointer(), begin);
    for (Value user : alloca.users()) {
      if (FrameEvents.isLifetimeMarker(user)) {
        ((Instruction) user).erase();
      }
    }
    String name = alloca.name();
    alloca.replaceAllUsesWith(begin);
    alloca.erase();
    begin.setName(name);
  }

  private Value sizeBytes(AllocaInstruction alloca) {
    Value count = alloca.count();
    Type i64 = types.i64();
    if (!count.type().equals(i64)) {
      boolean narrow = count.type().integerBits() < i64.integerBits();
      count = builder.cast(narrow ? Opcode.ZEXT : Opcode.TRUNC, count, i64, "");
    }
    long element = function.module().dataLayout().sizeBytes(alloca.allocatedType());
    return builder.binary(Opcode.MUL, count, i64.constant(element), "");
  }

  private void replaceStackSave(CallInstruction call) {
    builder.positionBefore(call);
    if (call.isIntrinsic("llvm.stacksave")) {
      call.replaceAllUsesWith(stack.read("saved.stack"));
    } else {
      stack.pop(call.argument(0));
      storePointer(objects, layout.currentPointer(), call.argument(0));
    }
    call.erase();
  }

  private void restoreAt(BasicBlock landingPad) {
    builder.positionBefore(landingPad.firstInsertionPoint());
    stack.pop(
        layout.currentPointer().isPresent()
            ? loadPointer(layout.currentPointer().getAsLong())
            : objects.frame());
  }

  /** Dynamic objects made since the first return are gone: longjmp has set the pointer. */
  private void noteAfter(Instruction returnsTwice) {
    if (layout.currentPointer().isPresent()) {
      boolean ends = returnsTwice.opcode().isTerminator();
      builder.positionBefore(
          ends
              ? ((CallInstruction) returnsTwice).normalDestination().firstInsertionPoint()
              : returnsTwice.next().orElseThrow());
      storePointer(objects, layout.currentPointer(), stack.read(""));
    }
  }
}
