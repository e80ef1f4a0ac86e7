package org.popcorn.migration.runtime;

import java.util.Set;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Value;

/** Calls of setjmp: as sources make them, and as they are once each has a jump slot. */
public final class SetjmpCall {
  private static final Set<String> WITHOUT_MASK = Set.of("setjmp", "_setjmp");
  private static final Set<String> WITH_MASK = Set.of("sigsetjmp", "__sigsetjmp");
  private static final int SLOT = 1;

  private SetjmpCall() {}

  /** Whether a function is C's setjmp or POSIX' sigsetjmp, by any of their names. */
  public static boolean is(Function function) {
    return function.isDeclaration()
        && (WITHOUT_MASK.contains(function.name()) || WITH_MASK.contains(function.name()));
  }

  /** Whether a source calls setjmp here. */
  public static boolean isSource(CallInstruction call) {
    return call.calledFunction().filter(SetjmpCall::is).isPresent();
  }

  /** Whether to save the signal mask, as an i32. */
  public static Value mask(CallInstruction source) {
    String callee = source.calledFunction().orElseThrow().name();
    return WITH_MASK.contains(callee) ? source.argument(1) : source.module().types().i32().zero();
  }

  /** Whether a call is one of setjmp with a jump slot. */
  public static boolean hasSlot(CallInstruction call) {
    return call.calledFunction().filter(RuntimeSymbols::isSetjmp).isPresent();
  }

  /** Address of the jump slot. */
  public static Value slot(CallInstruction withSlot) {
    return withSlot.argument(SLOT);
  }
}
