package org.popcorn.driver.session;

import java.nio.file.Path;
import java.util.List;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.driver.base.CommandRunner;
import org.popcorn.driver.base.PreparedLibrary;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.driver.options.Options;

/**
 * What every phase of one link needs.
 *
 * @param options what was asked for
 * @param toolchain the installation
 * @param scratch folder for intermediate files, which the launcher removes
 * @param runner runs children
 * @param log problems of the user
 * @param stopwatch says how long each phase took
 */
public record Session(
    Options options,
    Toolchain toolchain,
    Path scratch,
    CommandRunner runner,
    DiagnosticLog log,
    Stopwatch stopwatch) {

  /** The prepared libraries of the program, in the order of the link. */
  public List<PreparedLibrary> libraries() {
    return options.libraries();
  }

  /** An intermediate file. */
  public Path scratch(String name) {
    return scratch.resolve(name);
  }
}
