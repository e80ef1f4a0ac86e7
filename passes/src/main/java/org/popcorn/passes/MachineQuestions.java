package org.popcorn.passes;

import java.util.List;
import java.util.Map;
import org.popcorn.facts.Symbols;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Type;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Answers what a program asks its machine, where one answer is right on every ISA and after a hop:
 * counters of cycles, which user mode may not read everywhere and which start anew elsewhere, are
 * nanoseconds of a steady clock; the thread pointer is the thread's portable one; the rounding mode
 * is that of fegetround, which x86-64 keeps in two places. Caches need not be cleared: a program
 * makes no code.
 */
public final class MachineQuestions implements Pass {
  private static final String CLEAR_CACHE = "llvm.clear_cache";

  /** Functions of libc without arguments that answer. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "llvm.readcyclecounter", Symbols.STEADY_COUNTER,
          "llvm.readsteadycounter", Symbols.STEADY_COUNTER,
          "llvm.get.rounding", "__flt_rounds",
          "llvm.thread.pointer", "pthread_self",
          "llvm.thread.pointer.p0", "pthread_self");

  @Override
  public String name() {
    return "machine-questions";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    try (Builder builder = module.builder()) {
      for (Function function : module.definedFunctions()) {
        for (Instruction instruction : function.instructions()) {
          if (instruction instanceof CallInstruction call) {
            call.calledFunction().ifPresent(callee -> answer(builder, call, callee.name()));
          }
        }
      }
    }
  }

  private static void answer(Builder builder, CallInstruction call, String intrinsic) {
    if (intrinsic.equals(CLEAR_CACHE)) {
      call.erase();
      return;
    }
    String function = ANSWERS.get(intrinsic);
    if (function != null) {
      Type type = builder.module().types().function(call.type(), List.of());
      Function callee = builder.module().functionOrDeclare(function, type);
      builder.positionBefore(call);
      call.replaceAllUsesWith(builder.call(type, callee, List.of(), List.of(), ""));
      call.erase();
    }
  }
}
