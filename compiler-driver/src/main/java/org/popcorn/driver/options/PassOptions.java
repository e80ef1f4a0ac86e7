package org.popcorn.driver.options;

import java.util.List;
import java.util.Set;
import org.popcorn.pass.PlacedPass;

/**
 * What a command line asks of the passes.
 *
 * @param added passes of plug-ins, in its order
 * @param printBefore names of passes before which the module is printed
 * @param printAfter names of those after which it is
 * @param verifyEach whether LLVM's verifier runs after each pass
 * @param stopAfter name of the pass after which the module is written instead of executables, or
 *     empty
 */
public record PassOptions(
    List<PlacedPass> added,
    Set<String> printBefore,
    Set<String> printAfter,
    boolean verifyEach,
    String stopAfter) {

  /** Copies the lists. */
  public PassOptions {
    added = List.copyOf(added);
    printBefore = Set.copyOf(printBefore);
    printAfter = Set.copyOf(printAfter);
  }

  /** True if the passes run as they always do, and nobody looks on. */
  public boolean areUsual() {
    return added.isEmpty()
        && printBefore.isEmpty()
        && printAfter.isEmpty()
        && !verifyEach
        && stopAfter.isEmpty();
  }
}
