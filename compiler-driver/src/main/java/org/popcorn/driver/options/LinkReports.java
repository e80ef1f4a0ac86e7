package org.popcorn.driver.options;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a command line wants to see of how a link is made: none of these changes the executables.
 *
 * @param verbose {@code -v}: commands are printed before they run
 * @param dryRun {@code -###}: commands are printed and do not run
 * @param saveTemps {@code -save-temps}: intermediate files stay beside the output
 * @param time {@code --popcorn-time}: times of the phases are printed
 * @param layoutFile where to write the joint layout as JSON, or null
 * @param mapFile where to write the joint layout as a map of the link, or null
 * @param printBefore names of passes before which the module is printed
 * @param printAfter names of those after which it is
 * @param verifyEach whether LLVM's verifier runs after each pass
 * @param stopAfter name of the pass after which the module is written instead of executables, or
 *     empty
 */
public record LinkReports(
    boolean verbose,
    boolean dryRun,
    boolean saveTemps,
    boolean time,
    @Nullable Path layoutFile,
    @Nullable Path mapFile,
    Set<String> printBefore,
    Set<String> printAfter,
    boolean verifyEach,
    String stopAfter) {

  /** Copies the sets. */
  public LinkReports {
    printBefore = Set.copyOf(printBefore);
    printAfter = Set.copyOf(printAfter);
  }

  /** Whether the link must be made, because somebody looks on. */
  public boolean lookOn() {
    return printCommands()
        || saveTemps
        || layoutFile != null
        || mapFile != null
        || !printBefore.isEmpty()
        || !printAfter.isEmpty()
        || verifyEach
        || !stopAfter.isEmpty();
  }

  /** Whether each command is printed. */
  public boolean printCommands() {
    return verbose || dryRun;
  }
}
