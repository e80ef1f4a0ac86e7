package org.popcorn.driver.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcorn.migration.strategy.PointPlacement;
import org.popcorn.migration.strategy.Strategies;
import org.popcorn.pass.PlacedPass;
import org.popcorn.target.Isa;

/**
 * What a command line says about the executables: each of these changes them.
 *
 * @param isas for which executables are made, in the order of their numbers
 * @param points where migration points are
 * @param passes of plug-ins, in the order of the command line
 * @param llvmPlugins what works on the module before all passes
 * @param optimization {@code 0}, {@code 1}, {@code 2}, {@code 3}, {@code s} or {@code z}
 * @param debugInformation {@code -g}: lines and variables stay in the executables
 * @param strip {@code -s}: no symbol table in the executables
 */
public record ProgramOptions(
    List<Isa> isas,
    PointPlacement points,
    List<PlacedPass> passes,
    LlvmPlugins llvmPlugins,
    String optimization,
    boolean debugInformation,
    boolean strip) {

  /** Copies the lists. */
  public ProgramOptions {
    isas = List.copyOf(isas);
    passes = List.copyOf(passes);
  }

  /**
   * All of them as texts, different for different ones; none if the executables depend on a plug-in
   * too, of which we do not know what it reads.
   */
  public Optional<List<String>> key() {
    if (Strategies.builtIn().named(points.strategy().name()).isEmpty()
        || !passes.isEmpty()
        || !llvmPlugins.isEmpty()) {
      return Optional.empty();
    }
    List<String> key = new ArrayList<>();
    key.add(isas.toString());
    key.add(points.strategy().name());
    key.add(String.valueOf(points.response()));
    key.add(optimization);
    key.add(String.valueOf(debugInformation));
    key.add(String.valueOf(strip));
    return Optional.of(key);
  }
}
