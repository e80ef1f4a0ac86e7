package org.popcorn.driver.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a check has found: how much it has compared, and what is wrong. */
final class Findings {

  /**
   * Something wrong.
   *
   * @param file where
   * @param what symbol, site or property
   * @param message both values, or what could not be checked and why
   */
  record Problem(Path file, String what, String message) {}

  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  void problem(Path file, String what, String message) {
    problems.add(new Problem(file, what, message));
  }

  void notChecked(Path file, String what, String reason) {
    problem(file, what, "not checked: " + reason);
  }

  /** Adds to the number of things that were compared. */
  void compared(String what, long count) {
    counts.merge(what, count, Long::sum);
  }

  /** Numbers of things that were compared, in the order of the checks. */
  Map<String, Long> counts() {
    return counts;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
