package org.popcorn.migration.sites;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.DebugRecords;
import org.popcorn.llvm.DebugVariables;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Value;
import org.popcorn.migration.state.ValueParts;
import org.popcorn.pass.FactPass;
import org.popcorn.pass.Pass;
import org.popcorn.table.LiveValue;
import org.popcorn.table.SiteValues;

/** Names the live values of call sites by the debug information of the source, for people. */
public final class LiveValueNames {
  private final DebugVariables variables;
  private final ValueParts parts;

  private LiveValueNames(DebugVariables variables, ValueParts parts) {
    this.variables = variables;
    this.parts = parts;
  }

  /** The pass that tells the values of all sites; none if there is no debug information. */
  public static Pass pass() {
    return new FactPass<>(
        "live-value-names",
        SiteValues.class,
        (module, context) -> new SiteValues(find(module, context.get(SitesOfModule.class))));
  }

  private static Map<Long, List<LiveValue>> find(LlvmModule module, SitesOfModule sites) {
    Map<Long, List<LiveValue>> values = new HashMap<>();
    if (module.functions().stream().anyMatch(function -> function.subprogram().isPresent())) {
      try (Builder builder = module.builder()) {
        LiveValueNames names =
            new LiveValueNames(DebugVariables.of(DebugRecords.of(module)), new ValueParts(builder));
        for (List<CallSite> ofFunction : sites.byFunction().values()) {
          for (CallSite site : ofFunction) {
            values.put(site.id(), names.of(site.liveValues()));
          }
        }
      }
    }
    return values;
  }

  private List<LiveValue> of(List<Value> values) {
    List<LiveValue> named = new ArrayList<>();
    for (Value value : values) {
      int partCount = parts.typesOf(value.type()).size();
      if (partCount > 0) {
        List<DebugVariables.Variable> known = variables.of(value);
        List<String> names = known.stream().map(DebugVariables.Variable::name).distinct().toList();
        String type = known.isEmpty() ? value.type().toString() : known.get(0).type();
        named.add(new LiveValue(names, type, partCount));
      }
    }
    return named;
  }
}
