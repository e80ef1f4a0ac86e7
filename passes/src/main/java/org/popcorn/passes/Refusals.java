package org.popcorn.passes;

import java.util.regex.Pattern;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalAlias;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.OtherValue;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.TypeKind;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Refuses what exists on one ISA only, and what migration does not support: everything is reported
 * in one run, with file and line.
 *
 * <p>Inline assembly with an empty template is a compiler barrier on every ISA and stays, as long
 * as its operands are in any register or in memory.
 */
public final class Refusals implements Pass {
  /**
   * Beginnings of target intrinsics' names: the targets of LLVM's include/llvm/IR/Intrinsics*.td.
   */
  private static final Pattern TARGET_INTRINSIC =
      Pattern.compile(
          "llvm\\.(riscv|x86|aarch64|arm|amdgcn|r600|bpf|dx|hexagon|loongarch|mips|nvvm|ppc|s390|spv"
              + "|ve|wasm|xcore)\\..*");

  /**
   * An output or input in any register, in memory, constant, or in the place of an output, with
   * alternatives. An empty template changes no condition codes, whoever says so.
   */
  private static final Pattern PORTABLE_CONSTRAINT =
      Pattern.compile("[=&]*(\\*?[rmXgion]+|[0-9]+)(\\|([rmXgion]+|[0-9]+))*|~\\{(memory|cc)\\}");

  /** Intrinsics that lay open what machine stack, registers or code look like. */
  private static final Pattern MACHINE_STATE =
      Pattern.compile(
          "llvm\\.(read_register|read_volatile_register|write_register|addressofreturnaddress"
              + "|sponentry|localescape|localrecover|eh\\.return\\.i64|eh\\.unwind\\.init"
              + "|eh\\.sjlj\\.setjmp|eh\\.sjlj\\.longjmp|init\\.trampoline|gcroot|vscale"
              + ")(\\..*)?");

  @Override
  public String name() {
    return "refusals";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    DiagnosticLog log = context.log();
    if (!module.inlineAssembly().isBlank()) {
      log.report(ErrorKind.MODULE_ASSEMBLY, firstLine(module.inlineAssembly()));
    }
    for (GlobalAlias alias : module.aliases()) {
      if (alias.isIndirectFunction()) {
        log.report(ErrorKind.UNSUPPORTED_CONSTRUCT, "an indirect function", alias.name());
      }
    }
    for (Function function : module.definedFunctions()) {
      check(function, log);
    }
  }

  /** What names a piece of file-level assembly in messages. */
  public static String firstLine(String assembly) {
    return assembly.strip().lines().findFirst().orElse("");
  }

  private static void check(Function function, DiagnosticLog log) {
    if (!function.garbageCollector().isEmpty()) {
      log.report(ErrorKind.UNSUPPORTED_CONSTRUCT, "garbage collection", function.name());
    }
    for (Instruction instruction : function.instructions()) {
      if (instruction instanceof CallInstruction call) {
        checkCall(function, call, log);
      }
      if (instruction.type().kind() == TypeKind.SCALABLE_VECTOR) {
        Places.report(
            log,
            instruction,
            ErrorKind.UNSUPPORTED_CONSTRUCT,
            "a vector without a fixed size",
            function.name());
      }
    }
  }

  private static void checkCall(Function function, CallInstruction call, DiagnosticLog log) {
    String caller = function.name();
    if (call.callee() instanceof OtherValue assembly && assembly.isInlineAssembly()) {
      if (call.is(Opcode.CALL_BR) || !isBarrier(call, assembly)) {
        Places.report(log, call, ErrorKind.INLINE_ASSEMBLY, caller);
      }
      return;
    }
    Type result = call.functionType().returnType();
    if (call.isInvoke() && !PassedTypes.fitRegisters(result)) {
      Places.report(
          log,
          call,
          ErrorKind.UNSUPPORTED_CONSTRUCT,
          "a call that returns " + result + " and may end in an exception",
          caller);
    }
    call.calledFunction()
        .filter(Function::isIntrinsic)
        .ifPresent(callee -> checkIntrinsic(call, callee.name(), caller, log));
  }

  private static void checkIntrinsic(
      CallInstruction call, String callee, String caller, DiagnosticLog log) {
    if (TARGET_INTRINSIC.matcher(callee).matches()) {
      Places.report(log, call, ErrorKind.TARGET_INTRINSIC, callee, caller);
    } else if (callee.startsWith("llvm.coro.")) {
      Places.report(log, call, ErrorKind.COROUTINE, caller);
    } else if (MACHINE_STATE.matcher(callee).matches()) {
      Places.report(log, call, ErrorKind.UNSUPPORTED_CONSTRUCT, "the intrinsic " + callee, caller);
    }
  }

  private static boolean isBarrier(CallInstruction call, OtherValue assembly) {
    // No back end puts a vector into a general register.
    if (!assembly.assemblyTemplate().isBlank()
        || call.type().isVector()
        || call.arguments().stream().anyMatch(argument -> argument.type().isVector())) {
      return false;
    }
    String constraints = assembly.assemblyConstraints();
    return constraints.isEmpty()
        || Pattern.compile(",")
            .splitAsStream(constraints)
            .allMatch(constraint -> PORTABLE_CONSTRAINT.matcher(constraint).matches());
  }
}
