package org.popcorn.passes;

import java.util.Optional;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.TailCallKind;
import org.popcorn.llvm.Type;

/** What holds for each call with deopt state once a module is ready for the back ends. */
public final class SiteRules {
  private SiteRules() {}

  /** The rule that a call with deopt state breaks; empty if it breaks none. */
  public static Optional<String> violation(CallInstruction call) {
    if (promisesMemory(call)) {
      return Optional.of("deopt state and a promise about memory");
    }
    if (call.tailCallKind() == TailCallKind.MUST_TAIL) {
      return Optional.of("deopt state on a musttail call");
    }
    if (call.operandBundles("deopt"::equals).stream()
        .flatMap(bundle -> bundle.inputs().stream())
        .anyMatch(ExceptionTypes::isNumber)) {
      return Optional.of("the number of an exception type in deopt state");
    }
    Type type = call.functionType();
    boolean fits =
        PassedTypes.fitRegisters(type.returnType())
            && type.parameterTypes().stream().allMatch(PassedTypes::fitRegisters);
    return fits ? Optional.empty() : Optional.of("a value that not every back end passes");
  }

  private static boolean promisesMemory(CallInstruction call) {
    return call.hasAttribute(AttributeIndex.FUNCTION, "memory")
        || call.calledFunction()
            .map(callee -> callee.hasAttribute(AttributeIndex.FUNCTION, "memory"))
            .orElse(false);
  }
}
