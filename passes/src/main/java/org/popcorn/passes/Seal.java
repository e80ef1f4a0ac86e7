package org.popcorn.passes;

import java.util.List;
import org.popcorn.analysis.DeoptState;
import org.popcorn.analysis.MayMigrate;
import org.popcorn.facts.Symbols;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.Attributed;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmException;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;
import org.popcorn.symbol.ResumeEntry;

/**
 * The last stage before retargeting: makes sure that no back end moves memory accesses over a place
 * where the program may migrate, and none invents calls.
 *
 * <p>What an optimizer once inferred about a function that may migrate (that it touches no memory,
 * that it returns, ...) is no longer true at its call sites: a hop reads and writes everything.
 * Functions and calls lose those facts, unless the function can neither migrate nor reach one that
 * can. {@code no-builtins} keeps back ends from turning calls into others that were never linked;
 * {@code uwtable} gives each function the unwind table that frames are read by; {@code optnone}
 * would choose an instruction selector that knows no deopt state.
 */
public final class Seal implements Pass {
  private static final List<String> FUNCTION_FACTS =
      List.of(
          "memory",
          "willreturn",
          "nosync",
          "nofree",
          "norecurse",
          "speculatable",
          "nocallback",
          "mustprogress",
          "allockind");

  private static final List<String> PARAMETER_FACTS =
      List.of(
          "readnone",
          "readonly",
          "writeonly",
          "nocapture",
          "captures",
          "nofree",
          "returned",
          "initializes",
          "writable",
          "dead_on_unwind",
          "allocptr");

  /** LLVM's number for unwind tables that are right at every instruction. */
  private static final int ASYNCHRONOUS = 2;

  /** LLVM's numbers; aarch64 has no coldcc. */
  private static final int COLD_CONVENTION = 9;

  private static final int C_CONVENTION = 0;

  @Override
  public String name() {
    return "seal";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    MayMigrate mayMigrate = context.get(MayMigrate.class);
    for (Function function : module.functions()) {
      if (!function.isIntrinsic() && leadsToHop(function, mayMigrate)) {
        removeFacts(function);
      }
    }
    for (Function function : module.definedFunctions()) {
      sealFunction(function);
      for (Instruction instruction : function.instructions()) {
        if (instruction instanceof CallInstruction call && !call.isInlineAssembly()) {
          boolean hasState = DeoptState.isIn(call);
          sealCall(call, hasState, mayMigrate);
          if (hasState) {
            check(call);
          }
        }
      }
    }
  }

  /** Resume entries, too, and what the run time offers to them and to migration points. */
  private static boolean leadsToHop(Function function, MayMigrate mayMigrate) {
    String name = function.name();
    return mayMigrate.contains(function)
        || ResumeEntry.is(name)
        || name.startsWith(Symbols.RUN_TIME_PREFIX);
  }

  private static void sealFunction(Function function) {
    LlvmModule module = function.module();
    if (function.callingConvention() == COLD_CONVENTION) {
      function.setCallingConvention(C_CONVENTION);
    }
    function.removeAttribute(AttributeIndex.FUNCTION, "optnone");
    function.addAttribute(AttributeIndex.FUNCTION, module.attribute("uwtable", ASYNCHRONOUS));
    function.addFunctionAttribute("no-builtins", "");
  }

  private static void sealCall(CallInstruction call, boolean hasState, MayMigrate mayMigrate) {
    if (call.isIntrinsic()) {
      return;
    }
    if (call.callingConvention() == COLD_CONVENTION) {
      call.setCallingConvention(C_CONVENTION);
    }
    Function callee = call.calledFunction().orElse(null);
    if (callee == null || leadsToHop(callee, mayMigrate) || hasState) {
      removeFacts(call);
    }
    call.removeAttribute(AttributeIndex.FUNCTION, "builtin");
    call.addFunctionAttribute("nobuiltin");
  }

  private static void removeFacts(Attributed attributed) {
    removeFacts(attributed, AttributeIndex.FUNCTION, FUNCTION_FACTS);
    for (int i = 0; i < attributed.parameterCount(); i++) {
      removeFacts(attributed, AttributeIndex.parameter(i), PARAMETER_FACTS);
    }
  }

  private static void removeFacts(Attributed attributed, int index, List<String> facts) {
    if (attributed.hasAttributes(index)) {
      facts.forEach(name -> attributed.removeAttribute(index, name));
    }
  }

  /** What must not happen if every stage did its work. */
  private static void check(CallInstruction call) {
    SiteRules.violation(call)
        .ifPresent(
            rule -> {
              throw new LlvmException(
                  "call site in '" + call.function().name() + "': " + rule + ": " + call);
            });
  }
}
