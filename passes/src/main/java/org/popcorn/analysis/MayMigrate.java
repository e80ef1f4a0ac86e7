package org.popcorn.analysis;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.TailCallKind;

/**
 * The functions during which a program may migrate: their frames may be on the stack at a migration
 * point.
 *
 * @param defined functions of the module, in its order
 * @param external names of functions that other modules define
 */
public record MayMigrate(Set<Function> defined, Set<String> external) {
  /** Copies both sets and keeps their order. */
  public MayMigrate {
    defined = Collections.unmodifiableSet(new LinkedHashSet<>(defined));
    external = Collections.unmodifiableSet(new LinkedHashSet<>(external));
  }

  /** Whether the frame of a function may be on the stack at a migration point. */
  public boolean contains(Function function) {
    return function.isDeclaration()
        ? external.contains(function.name())
        : defined.contains(function);
  }

  /**
   * Whether the program may migrate during a call; a call through a pointer may reach any function.
   */
  public boolean during(CallInstruction call) {
    if (!CallGraph.isRealCall(call)) {
      return false;
    }
    Optional<Function> target = CallGraph.target(call);
    return target.isEmpty() || contains(target.get());
  }

  /**
   * Whether a call needs deopt state. The frame of a musttail call is gone while the callee runs.
   */
  public boolean isCallSite(CallInstruction call) {
    return call.tailCallKind() != TailCallKind.MUST_TAIL && during(call);
  }
}
