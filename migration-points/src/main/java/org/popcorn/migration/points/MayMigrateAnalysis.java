package org.popcorn.migration.points;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.popcorn.analysis.CallGraph;
import org.popcorn.analysis.MayMigrate;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Linkage;
import org.popcorn.migration.runtime.RuntimeSymbols;
import org.popcorn.migration.runtime.SetjmpCall;
import org.popcorn.migration.runtime.SourcePoint;
import org.popcorn.pass.FactPass;
import org.popcorn.pass.Pass;

/**
 * Finds the functions that may migrate: those with a point, a call through a pointer or a call of
 * setjmp, and whoever calls them.
 */
public final class MayMigrateAnalysis {
  private MayMigrateAnalysis() {}

  /**
   * The pass that tells {@link MayMigrate}.
   *
   * @param external as for {@link #run}
   */
  public static Pass pass(Set<String> external) {
    return new FactPass<>(
        "may-migrate",
        MayMigrate.class,
        (module, context) ->
            run(CallGraph.of(module), context.get(MigrationPoints.class).functions(), external));
  }

  /**
   * Solves the least fixed point over the module's calls.
   *
   * @param withPoints functions for which migration points were chosen
   * @param external names of functions of other modules that may migrate; one of them may stand in
   *     for a weak definition here
   */
  public static MayMigrate run(CallGraph calls, Set<Function> withPoints, Set<String> external) {
    Set<Function> found = new LinkedHashSet<>();
    Deque<Function> worklist = new ArrayDeque<>();
    Map<Function, List<Function>> callers = new HashMap<>();
    for (Function caller : calls.functions()) {
      boolean itself = withPoints.contains(caller) || isReplaceable(caller, external);
      for (CallInstruction call : calls.callsIn(caller)) {
        Optional<Function> target = CallGraph.target(call);
        if (target.isPresent() && !target.get().isDeclaration()) {
          callers.computeIfAbsent(target.get(), callee -> new ArrayList<>()).add(caller);
        } else {
          itself |= target.map(callee -> migratesOutside(callee, external)).orElse(true);
        }
      }
      if (itself && found.add(caller)) {
        worklist.add(caller);
      }
    }
    while (!worklist.isEmpty()) {
      for (Function caller : callers.getOrDefault(worklist.remove(), List.of())) {
        if (found.add(caller)) {
          worklist.add(caller);
        }
      }
    }
    Set<String> outside = new LinkedHashSet<>(external);
    outside.addAll(RuntimeSymbols.MIGRATION_POINTS);
    return new MayMigrate(inModuleOrder(calls.functions(), found), outside);
  }

  /** Whether a call may reach another module's function, of that name, that may migrate. */
  private static boolean isReplaceable(Function function, Set<String> external) {
    return function.linkage() == Linkage.WEAK_ANY && external.contains(function.name());
  }

  private static boolean migratesOutside(Function callee, Set<String> external) {
    return external.contains(callee.name())
        || SourcePoint.is(callee)
        // Jump slots lie in data frames.
        || SetjmpCall.is(callee)
        || RuntimeSymbols.isMigrationPoint(callee);
  }

  private static Set<Function> inModuleOrder(List<Function> functions, Set<Function> found) {
    Set<Function> ordered = new LinkedHashSet<>(functions);
    ordered.retainAll(found);
    return ordered;
  }
}
