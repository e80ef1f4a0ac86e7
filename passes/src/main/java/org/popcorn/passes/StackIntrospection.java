package org.popcorn.passes;

import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Value;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Answers questions about the stack with what is the same on every ISA. The frame address of a
 * function is where its data frame ends, so that conservative collectors and depth checks see the
 * stack that holds the program's objects. Return addresses and callers' frames belong to the
 * machine stack, which no hop keeps: they read as 0, with a warning.
 */
public final class StackIntrospection implements Pass {
  @Override
  public String name() {
    return "stack-introspection";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    DiagnosticLog log = context.log();
    try (Builder builder = module.builder()) {
      for (Function function : module.definedFunctions()) {
        for (Instruction instruction : function.instructions()) {
          if (instruction instanceof CallInstruction call) {
            if (call.isIntrinsic("llvm.returnaddress")) {
              replaceByNull(call, "a return address", function, log);
            } else if (call.isIntrinsic("llvm.frameaddress")
                || call.isIntrinsic("llvm.eh.dwarf.cfa")) {
              replaceFrameAddress(builder, call, function, log);
            }
          }
        }
      }
    }
  }

  private static void replaceFrameAddress(
      Builder builder, CallInstruction call, Function function, DiagnosticLog log) {
    if (call.argument(0) instanceof Constant level && level.isZero()) {
      builder.positionBefore(call);
      replace(
          call, new StackPointer(builder, DataStack.pointer(call.module())).read("frame.address"));
    } else {
      replaceByNull(call, "the frame address of a caller", function, log);
    }
  }

  private static void replaceByNull(
      CallInstruction call, String what, Function function, DiagnosticLog log) {
    Places.report(log, call, ErrorKind.MACHINE_STACK_ADDRESS, what, function.name());
    replace(call, call.type().zero());
  }

  private static void replace(CallInstruction call, Value value) {
    call.replaceAllUsesWith(value);
    call.erase();
  }
}
