package org.popcorn.driver.probe;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference as text.
 *
 * @param files how the two probes are called, two elements
 */
record DifferenceReport(List<String> files, SiteNames names) {

  DifferenceReport {
    files = List.copyOf(files);
  }

  /** One line that says where, and lines that say what differs there. */
  String text(ProbeDifference difference) throws IOException {
    ProbePoint left = difference.left();
    ProbePoint right = difference.right();
    if (left == null || right == null) {
      ProbePoint point = left != null ? left : right;
      int file = left != null ? 0 : 1;
      return "point %s is only in %s%n"
          .formatted(point == null ? "" : where(point), files.get(file));
    }
    if (left.number() != right.number()) {
      return "point %s in %s, point %s in %s%n"
          .formatted(where(left), files.get(0), where(right), files.get(1));
    }
    StringBuilder text = new StringBuilder("first difference at point " + where(left));
    text.append(
        " (%s in %s, %s in %s)%n".formatted(left.isa(), files.get(0), right.isa(), files.get(1)));
    if (!left.site().equals(right.site())) {
      text.append("  in %s it is point %s%n".formatted(files.get(1), where(right)));
    }
    for (String fact : difference.facts()) {
      if (!fact.equals("site")) {
        text.append(
            "  %s: %s%n".formatted(fact, pair(left.facts().get(fact), right.facts().get(fact))));
      }
    }
    return text + place(difference, left, right);
  }

  /** Every value of both runs at one point, those that differ marked. */
  String values(@Nullable ProbePoint left, @Nullable ProbePoint right) throws IOException {
    List<ProbeFrame> ones = left == null ? List.of() : left.frames();
    List<ProbeFrame> others = right == null ? List.of() : right.frames();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
      ProbeFrame one = i < ones.size() ? ones.get(i) : null;
      ProbeFrame other = i < others.size() ? others.get(i) : null;
      text.append("frame %d: %s%n".formatted(i, frameNames(one, other)));
      List<String> a = one == null ? List.of() : one.values();
      List<String> b = other == null ? List.of() : other.values();
      for (int value = 0; value < Math.max(a.size(), b.size()); value++) {
        String x = value < a.size() ? a.get(value) : "-";
        String y = value < b.size() ? b.get(value) : "-";
        text.append("  %s value %d: 0x%s 0x%s%n".formatted(x.equals(y) ? " " : "*", value, x, y));
      }
    }
    return text.toString();
  }

  private String place(ProbeDifference difference, ProbePoint left, ProbePoint right)
      throws IOException {
    if (left.frames().isEmpty() || right.frames().isEmpty()) {
      return "  for its values probe both runs with POPCORN_PROBE_POINTS=from:%d,to:%d,values%n"
          .formatted(left.number(), left.number());
    }
    ProbeDifference.Place place = difference.place();
    if (place == null) {
      return "";
    }
    ProbeFrame one = element(left.frames(), place.frame());
    ProbeFrame other = element(right.frames(), place.frame());
    return "  frame %d, %s, value %d: %s%n"
        .formatted(
            place.frame(),
            frameNames(one, other),
            place.value(),
            pair(value(one, place.value()), value(other, place.value())));
  }

  private String frameNames(@Nullable ProbeFrame one, @Nullable ProbeFrame other)
      throws IOException {
    if (one != null && other != null && one.site().equals(other.site())) {
      return names.name(one.site());
    }
    return pair(
        one == null ? null : names.name(one.site()),
        other == null ? null : names.name(other.site()));
  }

  private String pair(@Nullable String one, @Nullable String other) {
    return "%s in %s, %s in %s"
        .formatted(
            one == null ? "none" : one, files.get(0), other == null ? "none" : other, files.get(1));
  }

  private String where(ProbePoint point) throws IOException {
    return point.number() + ", " + names.name(point.site());
  }

  private static @Nullable ProbeFrame element(List<ProbeFrame> frames, int index) {
    return index < frames.size() ? frames.get(index) : null;
  }

  private static @Nullable String value(@Nullable ProbeFrame frame, int index) {
    return frame != null && index < frame.values().size() ? "0x" + frame.values().get(index) : null;
  }
}
