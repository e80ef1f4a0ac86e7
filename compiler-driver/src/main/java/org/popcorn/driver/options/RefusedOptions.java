package org.popcorn.driver.options;

import java.util.List;
import java.util.Optional;

/**
 * Options of a link that ask for something else than one static program with one layout on every
 * ISA. Each reason ends with the way out.
 */
public final class RefusedOptions {

  private static final String SHARED =
      "programs are static: make static libraries (--disable-shared, -DBUILD_SHARED_LIBS=OFF)";
  private static final String LIBC = "every program has our libc and start: leave it out";
  private static final String LAYOUT =
      "layout and start are common to all ISAs and made by the link: leave it out";
  private static final String SYMBOLS =
      "all ISAs must get the same program: use another name in the source";
  private static final String CODE =
      "code that is made at run time would be that of one ISA: leave it out";
  private static final String CONTENT =
      "the link reads portable objects only: put the data into an array of a C source";
  private static final String OUTPUT = "the link makes several files: use -o of popcorn-cc";

  private static final List<OptionFamily> OF_THE_DRIVER =
      List.of(
          new OptionFamily("-shared", false, SHARED),
          new OptionFamily("-T", true, LAYOUT),
          new OptionFamily("-e", false, LAYOUT));

  /** In an object there is neither libc nor start. */
  private static final List<OptionFamily> OF_PROGRAMS =
      List.of(
          new OptionFamily("-nostdlib", false, LIBC),
          new OptionFamily("-nostartfiles", false, LIBC),
          new OptionFamily("-nodefaultlibs", false, LIBC),
          new OptionFamily("-nolibc", false, LIBC));

  private static final List<OptionFamily> OF_THE_LINKER =
      List.of(
          new OptionFamily("-shared", true, SHARED),
          new OptionFamily("-Bshareable", false, SHARED),
          new OptionFamily("-wrap", true, SYMBOLS),
          new OptionFamily("-defsym", true, SYMBOLS),
          new OptionFamily("-script", true, LAYOUT),
          new OptionFamily("-default-script", true, LAYOUT),
          new OptionFamily("-dT", false, LAYOUT),
          new OptionFamily("-T", true, LAYOUT),
          new OptionFamily("-section-start", true, LAYOUT),
          new OptionFamily("-image-base", true, LAYOUT),
          new OptionFamily("-e", false, LAYOUT),
          new OptionFamily("-entry", true, LAYOUT),
          new OptionFamily("-init", true, LAYOUT),
          new OptionFamily("-fini", true, LAYOUT),
          new OptionFamily("-N", false, LAYOUT),
          new OptionFamily("-omagic", false, LAYOUT),
          new OptionFamily("-EB", false, "all ISAs are little-endian: leave it out"),
          new OptionFamily("-zexecstack", false, CODE),
          new OptionFamily("-b", false, CONTENT),
          new OptionFamily("-format", true, CONTENT),
          new OptionFamily("-just-symbols", true, CONTENT),
          new OptionFamily("-oformat", true, "the executables are ELF files: use popcorn-objcopy"),
          new OptionFamily("-o", false, OUTPUT),
          new OptionFamily("-output", true, OUTPUT));

  private RefusedOptions() {}

  /**
   * Why an option of popcorn-cc itself is refused, and the way out; empty if it is not.
   *
   * @param makesObject whether objects are merged, and no program is linked
   */
  static Optional<String> reason(String option, boolean makesObject) {
    Optional<String> reason = OptionFamily.reason(OF_THE_DRIVER, option);
    return reason.isPresent() || makesObject ? reason : OptionFamily.reason(OF_PROGRAMS, option);
  }

  /** The same for an option in {@code -Wl,}. */
  public static Optional<String> linkerReason(String option) {
    return OptionFamily.reason(OF_THE_LINKER, option);
  }
}
