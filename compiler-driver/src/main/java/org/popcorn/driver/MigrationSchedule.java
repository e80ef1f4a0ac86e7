package org.popcorn.driver;

import java.util.HashSet;
import java.util.Set;
import org.popcorn.target.Isa;

/**
 * When a program hops, as in POPCORN_MIGRATE. The run time reads the text itself; here it is
 * checked before the program starts, so that a slip is an error and not a program that never hops.
 *
 * @param text the schedule as the run time gets it
 * @param hopsToSpread K of {@code hops:K} without points, which need a counting run; else 0
 */
public record MigrationSchedule(String text, long hopsToSpread) {

  /** Items of which one schedule has at most one. */
  private static final Set<String> KINDS = Set.of("every", "at", "hops", "seed", "count");

  private static final String IMAGE = "=image:";

  /**
   * Checks a schedule.
   *
   * @throws IllegalArgumentException with a message for the user if it is not one
   */
  public static MigrationSchedule parse(String text) {
    Checker checker = new Checker();
    for (String item : text.split(",", -1)) {
      checker.take(item);
    }
    return checker.schedule(text);
  }

  /** The same hops over a run of so many migration points. */
  public MigrationSchedule spreadOver(long points) {
    return new MigrationSchedule(
        text.replace("hops:" + hopsToSpread, "hops:" + hopsToSpread + ",points:" + points), 0);
  }

  private static final class Checker {
    private final Set<String> seen = new HashSet<>();
    private String kind = "";
    private long lastPoint;
    private long lastImage;
    private long hops;

    void take(String item) {
      int colon = item.indexOf(':');
      String key = colon < 0 ? item : item.substring(0, colon);
      String value = colon < 0 ? "" : item.substring(colon + 1);
      if (!seen.add(key) && !key.equals("at")) {
        throw wrong(item, "stands twice");
      }
      if (key.equals("at") && value.contains(IMAGE)) {
        checkImage(item, value);
        return;
      }
      if (KINDS.contains(key)) {
        if (!kind.isEmpty() && !kind.equals(key)) {
          throw wrong(item, "excludes " + kind);
        }
        kind = key;
      }
      check(item, key, value);
    }

    private void check(String item, String key, String value) {
      switch (key) {
        case "every" -> number(item, value, 1);
        case "at" -> checkStop(item, value);
        case "hops" -> hops = number(item, value, 0);
        case "points" -> checkAfter(item, value, "hops");
        case "seed" -> number(item, value, 0);
        case "max" -> checkAfter(item, value, "seed");
        case "start" -> isa(item, value);
        case "count" -> {}
        case "reverse" -> {
          if (!kind.equals("every") && !kind.equals("hops")) {
            throw wrong(item, "goes with every or hops");
          }
        }
        default ->
            throw wrong(
                item,
                "is not every:N, at:N=ISA, at:N=image:FILE, hops:K, seed:S,max:K or start:ISA");
      }
    }

    private void checkAfter(String item, String value, String before) {
      number(item, value, 0);
      if (!kind.equals(before)) {
        throw wrong(item, "goes after " + before);
      }
    }

    private void checkStop(String item, String value) {
      int equals = value.indexOf('=');
      if (equals < 0) {
        throw wrong(item, "wants at:POINT=ISA");
      }
      long point = number(item, value.substring(0, equals), 1);
      isa(item, value.substring(equals + 1));
      if (point <= lastPoint) {
        throw wrong(item, "must lie after the point before it");
      }
      lastPoint = point;
    }

    private void checkImage(String item, String value) {
      int sign = value.indexOf(IMAGE);
      long point = number(item, value.substring(0, sign), 1);
      if (sign + IMAGE.length() == value.length()) {
        throw wrong(item, "names no file");
      }
      if (point <= lastImage) {
        throw wrong(item, "must lie after the point before it");
      }
      lastImage = point;
    }

    private static void isa(String item, String name) {
      try {
        Isa.parse(name);
      } catch (IllegalArgumentException unknown) {
        throw wrong(item, "names an " + unknown.getMessage());
      }
    }

    private static long number(String item, String digits, long least) {
      try {
        long number = Long.parseUnsignedLong(digits);
        if (Long.compareUnsigned(number, least) >= 0) {
          return number;
        }
      } catch (NumberFormatException none) {
        // Reported below.
      }
      throw wrong(item, "wants a whole number from " + least);
    }

    private static IllegalArgumentException wrong(String item, String problem) {
      return new IllegalArgumentException("'" + item + "' " + problem);
    }

    MigrationSchedule schedule(String text) {
      if (kind.equals("seed") && !seen.contains("max")) {
        throw wrong(text, "wants max:K");
      }
      return new MigrationSchedule(text, seen.contains("points") ? 0 : hops);
    }
  }
}
