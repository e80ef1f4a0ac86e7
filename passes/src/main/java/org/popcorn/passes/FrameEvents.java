package org.popcorn.passes;

import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.TailCallKind;
import org.popcorn.llvm.Value;

/** What the instructions of a function mean for its data frame. */
final class FrameEvents {
  private FrameEvents() {}

  /** Whether control comes back here from frames that were left by unwinding. */
  static boolean isLandingPad(Instruction instruction) {
    return instruction.is(Opcode.LANDING_PAD);
  }

  /** Whether control comes back here by longjmp, which has set the stack pointer. */
  static boolean returnsTwice(Instruction instruction) {
    return instruction instanceof CallInstruction call
        && (call.hasAttribute(AttributeIndex.FUNCTION, "returns_twice")
            || call.calledFunction()
                .map(callee -> callee.hasAttribute(AttributeIndex.FUNCTION, "returns_twice"))
                .orElse(false));
  }

  static boolean isStackSave(Instruction instruction) {
    return instruction instanceof CallInstruction call
        && (call.isIntrinsic("llvm.stacksave") || call.isIntrinsic("llvm.stackrestore"));
  }

  static boolean isLifetimeMarker(Value user) {
    return user instanceof CallInstruction call
        && (call.isIntrinsic("llvm.lifetime.start") || call.isIntrinsic("llvm.lifetime.end"));
  }

  /** Whether the function is left here: a return, or a musttail call, which takes its place. */
  static boolean leaves(Instruction instruction) {
    return isMustTailCall(instruction)
        || (instruction.is(Opcode.RET) && !followsMustTailCall(instruction));
  }

  /** Nothing but a cast may stand between a musttail call and its return. */
  private static boolean followsMustTailCall(Instruction ret) {
    Instruction before = ret.previous().orElse(null);
    if (before != null && before.is(Opcode.BIT_CAST)) {
      before = before.previous().orElse(null);
    }
    return before != null && isMustTailCall(before);
  }

  private static boolean isMustTailCall(Instruction instruction) {
    return instruction instanceof CallInstruction call
        && call.tailCallKind() == TailCallKind.MUST_TAIL;
  }
}
