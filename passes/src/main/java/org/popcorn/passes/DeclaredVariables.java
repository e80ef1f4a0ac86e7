package org.popcorn.passes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.DebugInfoBuilder;
import org.popcorn.llvm.DebugRecord;
import org.popcorn.llvm.DebugRecords;
import org.popcorn.llvm.DwarfExpression;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Value;

/**
 * Variables that debug information declares to be stack objects. Once the object has moved it is
 * said where the variable's value lies, from the same place on: of a parameter back ends note a
 * declared address before all code, when only the machine stack has addresses.
 */
final class DeclaredVariables {
  private final DebugInfoBuilder debugInfo;
  private final Map<Value, List<DebugRecord>> records;

  private DeclaredVariables(DebugInfoBuilder debugInfo, Map<Value, List<DebugRecord>> records) {
    this.debugInfo = debugInfo;
    this.records = records;
  }

  /** Takes the declarations out of functions; {@code debugInfo} stays the caller's. */
  static DeclaredVariables take(
      LlvmModule module, Predicate<Function> functions, DebugInfoBuilder debugInfo) {
    List<DebugRecord> taken =
        DebugRecords.take(
            module, record -> isObject(record) && functions.test(record.next().function()));
    return new DeclaredVariables(
        debugInfo,
        taken.stream()
            .collect(
                Collectors.groupingBy(
                    record -> record.value().orElseThrow(), HashMap::new, Collectors.toList())));
  }

  private static boolean isObject(DebugRecord record) {
    return record.declares()
        && record.expression().isEmptyExpression()
        && record.value().filter(AllocaInstruction.class::isInstance).isPresent();
  }

  /** Says that the variables of an object lie at a distance in bytes from {@code base}. */
  void describe(Value object, Value base, long distance) {
    for (DebugRecord record : records.getOrDefault(object, List.of())) {
      debugInfo.describe(
          base, record.variable(), DwarfExpression.at(distance), record.location(), record.next());
    }
  }
}
