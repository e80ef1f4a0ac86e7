package org.popcorn.driver.cache;

import java.util.List;
import java.util.Set;

/**
 * The options of lld, with one dash, that are known to name no file, one of the inputs included.
 */
final class InertOptions {

  private static final Set<String> WORDS =
      Set.of(
          "-start-group",
          "-end-group",
          "-(",
          "-)",
          "-as-needed",
          "-no-as-needed",
          "-whole-archive",
          "-no-whole-archive",
          "-push-state",
          "-pop-state",
          "-gc-sections",
          "-no-gc-sections",
          "-no-undefined",
          "-export-dynamic",
          "-E",
          "-Bstatic",
          "-Bdynamic",
          "-eh-frame-hdr",
          "-enable-new-dtags",
          "-disable-new-dtags",
          "-fatal-warnings",
          "-no-fatal-warnings",
          "-no-allow-shlib-undefined",
          "-allow-multiple-definition",
          "-sort-common",
          "-build-id");

  private static final List<String> BEGINNINGS =
      List.of(
          "-O",
          "-z",
          "-undefined=",
          "-hash-style=",
          "-build-id=",
          "-rpath=",
          "-rpath-link=",
          "-soname=",
          "-icf=",
          "-warn-",
          "-no-warn-");

  /** The value is the next argument. */
  private static final Set<String> WITH_VALUE =
      Set.of("-z", "-undefined", "-u", "-rpath", "-rpath-link", "-soname", "-h");

  private InertOptions() {}

  /** True for an argument with a dash that depends on no file. */
  static boolean contain(String option) {
    String name = withOneDash(option);
    for (String beginning : BEGINNINGS) {
      if (name.startsWith(beginning)) {
        return true;
      }
    }
    return WORDS.contains(name) || WITH_VALUE.contains(name);
  }

  /** True if the argument after this one is its value. */
  static boolean takeValue(String option) {
    return WITH_VALUE.contains(withOneDash(option));
  }

  private static String withOneDash(String option) {
    return option.startsWith("--") ? option.substring(1) : option;
  }
}
