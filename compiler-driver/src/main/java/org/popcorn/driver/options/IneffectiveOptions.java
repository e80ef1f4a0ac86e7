package org.popcorn.driver.options;

import java.util.List;
import java.util.Optional;

/**
 * Options of a link that are taken and change nothing, though who gives them wants something: a
 * warning says so. Those whose wish holds in any case (no executable stack), or that are about
 * dynamic linking, of which there is none, or that only hint (sort, order) say nothing.
 */
public final class IneffectiveOptions {

  private static final String MAP = "-Wl,-Map=FILE writes a map of all ISAs";
  private static final String RELOCATIONS = "the executables keep no relocations";
  private static final String POSITION = "programs lie at addresses that are common to all ISAs";
  private static final String STATIC = "programs are static: nothing is bound at run time";
  private static final String UNRESOLVED = "an undefined symbol is an error";
  private static final String NOTES = "the executables have one note, which holds the program's id";
  private static final String DEBUG = "debug information is not compressed: use popcorn-objcopy";
  private static final String SEGMENTS = "segments are common to all ISAs, at 64 KiB";
  private static final String ISA_SECURITY = "the program is made for several ISAs";
  private static final String OPTIMIZER = "-O of popcorn-cc says how the program is optimized";
  private static final String KEPT = "what nothing refers to is left out of the program";

  private static final List<OptionFamily> OF_THE_DRIVER =
      List.of(
          new OptionFamily("-pie", false, POSITION),
          new OptionFamily("-static-pie", false, POSITION));

  private static final List<OptionFamily> OF_THE_LINKER =
      List.of(
          new OptionFamily("-pie", false, POSITION),
          new OptionFamily("-pic-executable", false, POSITION),
          new OptionFamily("-M", false, MAP),
          new OptionFamily("-print-map", false, MAP),
          new OptionFamily("-cref", false, "the map has no cross references"),
          new OptionFamily("-q", false, RELOCATIONS),
          new OptionFamily("-emit-relocs", false, RELOCATIONS),
          new OptionFamily("-build-id", true, NOTES),
          new OptionFamily("-package-metadata", true, NOTES),
          new OptionFamily("-compress-debug-sections", true, DEBUG),
          new OptionFamily("-compress-sections", true, DEBUG),
          new OptionFamily("-gdb-index", false, "debug information has no index"),
          new OptionFamily("-debug-names", false, "debug information has no index"),
          new OptionFamily("-unresolved-symbols", true, UNRESOLVED),
          new OptionFamily("-warn-unresolved-symbols", false, UNRESOLVED),
          new OptionFamily("-ignore-unresolved-symbol", true, UNRESOLVED),
          new OptionFamily("-noinhibit-exec", false, "after an error there is no executable"),
          new OptionFamily("-no-gc-sections", false, KEPT),
          new OptionFamily("-dependency-file", true, "no file is written: -MMD writes the headers"),
          new OptionFamily("-n", false, SEGMENTS),
          new OptionFamily("-nmagic", false, SEGMENTS),
          new OptionFamily("-zundefs", false, UNRESOLVED),
          new OptionFamily("-zrelro", false, STATIC),
          new OptionFamily("-znow", false, STATIC),
          new OptionFamily("-zmax-page-size", true, SEGMENTS),
          new OptionFamily("-zcommon-page-size", true, SEGMENTS),
          new OptionFamily("-zstack-size", true, "stacks grow, those of threads have 8 MiB"),
          new OptionFamily("-zshstk", false, ISA_SECURITY),
          new OptionFamily("-zcet-report", true, ISA_SECURITY),
          new OptionFamily("-zibt", false, ISA_SECURITY),
          new OptionFamily("-zforce-ibt", false, ISA_SECURITY),
          new OptionFamily("-zforce-bti", false, ISA_SECURITY),
          new OptionFamily("-zbti-report", true, ISA_SECURITY),
          new OptionFamily("-zpac-plt", false, ISA_SECURITY),
          new OptionFamily("-zpauth-report", true, ISA_SECURITY),
          new OptionFamily("-zgcs", true, ISA_SECURITY),
          new OptionFamily("-melf", true, ISA_SECURITY),
          new OptionFamily("-maarch64", true, ISA_SECURITY),
          new OptionFamily("-lto", true, OPTIMIZER),
          new OptionFamily("-thinlto", true, OPTIMIZER),
          new OptionFamily("-plugin", true, OPTIMIZER));

  private IneffectiveOptions() {}

  /** Why an option of popcorn-cc itself changes nothing; empty if it does, or needs no word. */
  static Optional<String> reason(String option) {
    return OptionFamily.reason(OF_THE_DRIVER, option);
  }

  /** The same for an option in {@code -Wl,}, joined with its value. */
  public static Optional<String> linkerReason(String option) {
    return OptionFamily.reason(OF_THE_LINKER, option);
  }
}
