package org.popcorn.driver.probe;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The first place where two runs differ.
 *
 * @param process of the first run
 * @param left the point in the first run, null if that run ends before
 * @param right the point in the second run, null if that run ends before
 */
record ProbeDifference(
    ProbeProcess process, @Nullable ProbePoint left, @Nullable ProbePoint right) {

  /** A value that differs: frame from 0 for the innermost, value from 0. */
  record Place(int frame, int value) {}

  /** Names of the facts that differ, sorted; {@code site} is one. */
  Set<String> facts() {
    Set<String> names = new TreeSet<>();
    if (left != null && right != null) {
      names.addAll(left.facts().keySet());
      names.addAll(right.facts().keySet());
      names.removeIf(name -> left.facts().getOrDefault(name, "").equals(right.facts().get(name)));
      if (!left.site().equals(right.site())) {
        names.add("site");
      }
    }
    return names;
  }

  /**
   * The innermost frame whose site or values differ, with the first such value; its value is the
   * number of common values if one frame has more than the other. Null if no frame is there that
   * differs.
   */
  @Nullable Place place() {
    if (left == null || right == null) {
      return null;
    }
    int frames = Math.min(left.frames().size(), right.frames().size());
    for (int frame = 0; frame < frames; frame++) {
      ProbeFrame one = left.frames().get(frame);
      ProbeFrame other = right.frames().get(frame);
      int common = Math.min(one.values().size(), other.values().size());
      for (int value = 0; value < common; value++) {
        if (!one.values().get(value).equals(other.values().get(value))) {
          return new Place(frame, value);
        }
      }
      if (!one.equals(other)) {
        return new Place(frame, common);
      }
    }
    return left.frames().size() == right.frames().size() ? null : new Place(frames, 0);
  }
}
