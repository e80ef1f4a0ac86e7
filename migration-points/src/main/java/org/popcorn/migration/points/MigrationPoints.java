package org.popcorn.migration.points;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.popcorn.llvm.Function;

/**
 * Where a module asks for migration, besides the places that its source names.
 *
 * @param byFunction the points of each function that has some, in the module's order
 */
public record MigrationPoints(Map<Function, List<MigrationPoint>> byFunction) {
  /** Copies the map and keeps its order. */
  public MigrationPoints {
    byFunction = Collections.unmodifiableMap(new LinkedHashMap<>(byFunction));
  }

  /** The points of a function; none for most. */
  public List<MigrationPoint> of(Function function) {
    return byFunction.getOrDefault(function, List.of());
  }

  /** The functions that have some. */
  public Set<Function> functions() {
    return byFunction.keySet();
  }
}
