package org.popcorn.migration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.DebugInfoBuilder;
import org.popcorn.llvm.DebugRecord;
import org.popcorn.llvm.DebugRecords;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalAlias;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.analysis.CallGraph;
import org.popcorn.migration.analysis.FunctionBody;
import org.popcorn.migration.resume.ResumeEntries;
import org.popcorn.migration.state.ValueParts;
import org.popcorn.table.SiteValues;

/** The stages from a module that the middle end is done with to one that can migrate, in order. */
public final class Instrumentation {
  private final LlvmModule module;
  private final MigrationPointStrategy strategy;
  private final Set<String> external;
  private final DataStackStage dataStack;

  /**
   * Prepares the instrumentation of a module.
   *
   * @param strategy where to ask for migration
   * @param external names of functions of other modules that may migrate
   * @param dataStack what moves stack objects
   */
  public Instrumentation(
      LlvmModule module,
      MigrationPointStrategy strategy,
      Set<String> external,
      DataStackStage dataStack) {
    this.module = module;
    this.strategy = strategy;
    this.external = external;
    this.dataStack = dataStack;
  }

  /** Changes the module; to be called once. */
  public Instrumented run() {
    SiteIds ids = SiteIds.of(module);
    CallGraph calls = CallGraph.of(module);
    // Where to ask for migration; nothing is changed yet.
    Map<Function, List<MigrationPoint>> points = choosePoints(calls);
    // Whose frames may be on the stack there.
    MayMigrate mayMigrate = MayMigrateAnalysis.run(calls, points.keySet(), external);
    try (Builder builder = module.builder();
        DebugInfoBuilder debugInfo = module.debugInfoBuilder()) {
      // Functions that setjmp returns to twice keep in memory what is needed then.
      SetjmpLowering setjmp = new SetjmpLowering(builder);
      mayMigrate.defined().forEach(setjmp::run);
      // Addresses are computed again instead of carried.
      Rematerialization addresses = new Rematerialization(builder);
      // Very large functions keep values in memory.
      LiveValueBudget budget = new LiveValueBudget(builder, mayMigrate);
      for (Function function : mayMigrate.defined()) {
        List<MigrationPoint> chosen = points.getOrDefault(function, List.of());
        FunctionBody body = FunctionBody.of(function);
        addresses.run(body, SitePlaces.of(body, mayMigrate, chosen));
        budget.enforce(function, chosen);
      }
      // From here on these functions hold no stack objects.
      dataStack.run(module, mayMigrate.defined());
      // Polls, so that the places are calls.
      MigrationPointInserter inserter = new MigrationPointInserter(builder);
      for (Function function : mayMigrate.defined()) {
        inserter.insert(function, points.getOrDefault(function, List.of()));
      }
      // Deopt state at each call: from here on no pass may change what is called or live.
      CallSites callSites = new CallSites(builder, mayMigrate, ids);
      Map<Function, List<CallSite>> sites = new LinkedHashMap<>();
      for (Function function : mayMigrate.defined()) {
        sites.put(function, callSites.instrument(function));
      }
      // What people call the values; empty without debug information.
      List<DebugRecord> records = DebugRecords.of(module);
      SiteValues values =
          LiveValueNames.of(module, records, new ValueParts(builder), sites.values());
      // The way back in.
      ResumeEntries entries =
          new ResumeEntries(builder, debugInfo, byFunction(records), mayMigrate, ids);
      List<CallSite> all = new ArrayList<>();
      sites.forEach(
          (function, carried) -> {
            if (!carried.isEmpty()) {
              all.addAll(entries.make(function, carried));
            }
          });
      return new Instrumented(SiteCatalogBuilder.build(all), names(mayMigrate), values);
    }
  }

  private static Map<Function, List<DebugRecord>> byFunction(List<DebugRecord> records) {
    return records.stream().collect(Collectors.groupingBy(record -> record.next().function()));
  }

  private Map<Function, List<MigrationPoint>> choosePoints(CallGraph calls) {
    Map<Function, List<MigrationPoint>> points = new LinkedHashMap<>();
    BitSet recursive = calls.recursive();
    List<Function> functions = calls.functions();
    for (int number = 0; number < functions.size(); number++) {
      Function function = functions.get(number);
      List<MigrationPoint> chosen =
          strategy.choose(FunctionBody.of(function), recursive.get(number));
      if (!chosen.isEmpty()) {
        points.put(function, chosen);
      }
    }
    return points;
  }

  /** Aliases too, because other modules call functions by them. */
  private List<String> names(MayMigrate mayMigrate) {
    Set<String> names = new TreeSet<>();
    mayMigrate.defined().forEach(function -> names.add(function.name()));
    for (GlobalAlias alias : module.aliases()) {
      Constant target = alias;
      while (target instanceof GlobalAlias next && !next.isIndirectFunction()) {
        target = next.aliasee();
      }
      boolean mayBe =
          target instanceof Function function
              ? mayMigrate.defined().contains(function)
              : target instanceof GlobalAlias;
      if (mayBe) {
        names.add(alias.name());
      }
    }
    return new ArrayList<>(names);
  }
}
