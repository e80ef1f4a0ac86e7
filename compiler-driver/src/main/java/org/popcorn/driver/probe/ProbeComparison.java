package org.popcorn.driver.probe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares two runs process by process and point by point. */
final class ProbeComparison {

  private ProbeComparison() {}

  /**
   * The first difference in the order of the first run's processes; null if there is none.
   * Processes belong together by lineage; those of one lineage, programs that one process executes
   * in turn, in their order.
   */
  static @Nullable ProbeDifference first(List<ProbeProcess> left, List<ProbeProcess> right) {
    Map<String, List<ProbeProcess>> others = byLineage(right);
    for (ProbeProcess process : left) {
      List<ProbeProcess> same = others.getOrDefault(process.lineage(), List.of());
      List<ProbePoint> points = same.isEmpty() ? List.of() : same.remove(0).points();
      ProbeDifference difference = compare(process, points);
      if (difference != null) {
        return difference;
      }
    }
    for (List<ProbeProcess> rest : others.values()) {
      for (ProbeProcess process : rest) {
        if (!process.points().isEmpty()) {
          return new ProbeDifference(process, null, process.points().get(0));
        }
      }
    }
    return null;
  }

  private static Map<String, List<ProbeProcess>> byLineage(List<ProbeProcess> processes) {
    Map<String, List<ProbeProcess>> map = new LinkedHashMap<>();
    for (ProbeProcess process : processes) {
      map.computeIfAbsent(process.lineage(), lineage -> new ArrayList<>()).add(process);
    }
    return map;
  }

  private static @Nullable ProbeDifference compare(ProbeProcess process, List<ProbePoint> others) {
    List<ProbePoint> points = process.points();
    for (int i = 0; i < Math.max(points.size(), others.size()); i++) {
      ProbePoint left = i < points.size() ? points.get(i) : null;
      ProbePoint right = i < others.size() ? others.get(i) : null;
      if (left == null || right == null || !equal(left, right)) {
        return new ProbeDifference(process, left, right);
      }
    }
    return null;
  }

  /** A probe with values and one without have the rest in common. */
  private static boolean equal(ProbePoint left, ProbePoint right) {
    return left.number() == right.number()
        && left.site().equals(right.site())
        && left.facts().equals(right.facts())
        && (left.frames().isEmpty()
            || right.frames().isEmpty()
            || left.frames().equals(right.frames()));
  }
}
