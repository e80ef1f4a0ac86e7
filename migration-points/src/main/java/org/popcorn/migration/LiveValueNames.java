package org.popcorn.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.llvm.DebugRecord;
import org.popcorn.llvm.DebugVariables;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Value;
import org.popcorn.migration.state.ValueParts;
import org.popcorn.table.LiveValue;
import org.popcorn.table.SiteValues;

/** Names the live values of call sites by the debug information of the source, for people. */
final class LiveValueNames {
  private final DebugVariables variables;
  private final ValueParts parts;

  private LiveValueNames(DebugVariables variables, ValueParts parts) {
    this.variables = variables;
    this.parts = parts;
  }

  /** The values of all sites; none if the module has no debug information. */
  static SiteValues of(
      LlvmModule module,
      List<DebugRecord> records,
      ValueParts parts,
      Collection<? extends Collection<CallSite>> sites) {
    Map<Long, List<LiveValue>> values = new HashMap<>();
    if (module.functions().stream().anyMatch(function -> function.subprogram().isPresent())) {
      LiveValueNames names = new LiveValueNames(DebugVariables.of(records), parts);
      for (Collection<CallSite> ofFunction : sites) {
        for (CallSite site : ofFunction) {
          values.put(site.id(), names.of(site.liveValues()));
        }
      }
    }
    return new SiteValues(values);
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
