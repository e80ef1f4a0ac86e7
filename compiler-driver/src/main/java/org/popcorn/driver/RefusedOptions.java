package org.popcorn.driver;

import java.util.List;
import java.util.Optional;

/**
 * Options of a link that ask for something else than one static program with one layout on every
 * ISA. Each reason ends with the way out.
 */
public final class RefusedOptions {

  private static final String SHARED =
      "programs are static: make static libraries (--disable-shared, -DBUILD_SHARED_LIBS=OFF)";
  private static final String RELOCATABLE =
      "an object is the bitcode of one source: put several into an archive with popcorn-ar";
  private static final String LIBC = "every program has our libc and start: leave it out";
  private static final String LAYOUT =
      "layout and start are common to all ISAs and made by the link: leave it out";
  private static final String SYMBOLS =
      "all ISAs must get the same program: use another name in the source";
  private static final String OUTPUT = "the link makes several files: use -o of popcorn-cc";

  /**
   * A family of options.
   *
   * @param joined the name may go on: with a value, or otherwise
   */
  private record Refusal(String name, boolean joined, String reason) {
    boolean covers(String option) {
      return joined ? option.startsWith(name) : option.equals(name);
    }
  }

  private static final List<Refusal> OF_THE_DRIVER =
      List.of(
          new Refusal("-shared", false, SHARED),
          new Refusal("-r", false, RELOCATABLE),
          new Refusal("-nostdlib", false, LIBC),
          new Refusal("-nostartfiles", false, LIBC),
          new Refusal("-nodefaultlibs", false, LIBC),
          new Refusal("-nolibc", false, LIBC),
          new Refusal("-T", true, LAYOUT),
          new Refusal("-e", false, LAYOUT));

  private static final List<Refusal> OF_THE_LINKER =
      List.of(
          new Refusal("-shared", true, SHARED),
          new Refusal("-Bshareable", false, SHARED),
          new Refusal("-r", false, RELOCATABLE),
          new Refusal("-i", false, RELOCATABLE),
          new Refusal("-relocatable", false, RELOCATABLE),
          new Refusal("-wrap", true, SYMBOLS),
          new Refusal("-defsym", true, SYMBOLS),
          new Refusal("-script", true, LAYOUT),
          new Refusal("-T", true, LAYOUT),
          new Refusal("-section-start", true, LAYOUT),
          new Refusal("-image-base", true, LAYOUT),
          new Refusal("-e", false, LAYOUT),
          new Refusal("-entry", true, LAYOUT),
          new Refusal("-init", true, LAYOUT),
          new Refusal("-fini", true, LAYOUT),
          new Refusal("-o", false, OUTPUT),
          new Refusal("-output", true, OUTPUT));

  private RefusedOptions() {}

  /** Why an option of popcorn-cc itself is refused, and the way out; empty if it is not. */
  static Optional<String> reason(String option) {
    return find(OF_THE_DRIVER, option);
  }

  /** The same for an option in {@code -Wl,}, with one dash or two. */
  public static Optional<String> linkerReason(String option) {
    return find(OF_THE_LINKER, option.startsWith("--") ? option.substring(1) : option);
  }

  private static Optional<String> find(List<Refusal> refusals, String option) {
    for (Refusal refusal : refusals) {
      if (refusal.covers(option)) {
        return Optional.of(refusal.reason());
      }
    }
    return Optional.empty();
  }
}
