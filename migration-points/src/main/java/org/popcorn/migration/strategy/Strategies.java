package org.popcorn.migration.strategy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.migration.MigrationPointStrategy;

/** The strategies that a command line knows by name: the built-in ones and those of plugins. */
public final class Strategies {
  private final Map<String, MigrationPointStrategy> byName = new LinkedHashMap<>();

  private Strategies() {
    for (MigrationPointStrategy strategy :
        List.of(new LoopsAndRecursion(), new EveryBoundary(), new NoPoints())) {
      byName.put(strategy.name(), strategy);
    }
  }

  /** The built-in ones, the normal one first. */
  public static Strategies builtIn() {
    return new Strategies();
  }

  /** The built-in ones and those of the jars; a jar that cannot be used is reported. */
  public static Strategies withPlugins(List<Path> jars, DiagnosticLog log) {
    Strategies strategies = builtIn();
    for (Path jar : jars) {
      for (MigrationPointStrategy strategy : StrategyPlugin.load(jar, log)) {
        if (strategies.byName.putIfAbsent(strategy.name(), strategy) != null) {
          log.report(
              ErrorKind.BAD_PLUGIN, jar, "a strategy '" + strategy.name() + "' is there already");
        }
      }
    }
    return strategies;
  }

  /** The strategy of that name, if there is one. */
  public Optional<MigrationPointStrategy> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Their names, the normal one first. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }
}
