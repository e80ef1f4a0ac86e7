package org.popcorn.migration.runtime;

import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;

/** The function of popcorn.h by whose calls a source names its own migration points. */
public final class SourcePoint {
  private static final String NAME = "popcorn_migration_point";

  private SourcePoint() {}

  /** Whether a call asks for a migration point. */
  public static boolean isCalledBy(CallInstruction call) {
    return call.calledFunction().filter(SourcePoint::is).isPresent();
  }

  /** Whether a function is it. */
  public static boolean is(Function function) {
    return function.name().equals(NAME);
  }
}
