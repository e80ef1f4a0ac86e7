package org.popcorn.migration.strategy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.migration.points.MigrationPoint;
import org.popcorn.migration.points.MigrationPointStrategy;
import org.popcorn.pass.Plugin;

/** The strategies that a command line knows by name: the built-in ones and those of plug-ins. */
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

  /** The built-in ones and those of plug-ins; a name that is there twice is reported. */
  public static Strategies withPlugins(List<Plugin> plugins, DiagnosticLog log) {
    Strategies strategies = builtIn();
    for (Plugin plugin : plugins) {
      for (MigrationPointStrategy strategy : plugin.offers(MigrationPointStrategy.class)) {
        OfPlugin named = OfPlugin.of(plugin, strategy);
        if (strategies.byName.putIfAbsent(named.name(), named) != null) {
          log.report(
              ErrorKind.BAD_PLUGIN,
              plugin.jar(),
              "a strategy '" + named.name() + "' is there already");
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

  /** A strategy of a plug-in: what goes wrong in it is said to be its fault. */
  private record OfPlugin(Plugin plugin, MigrationPointStrategy strategy, String name)
      implements MigrationPointStrategy {
    static OfPlugin of(Plugin plugin, MigrationPointStrategy strategy) {
      return plugin.guarded(
          strategy.getClass().getName(),
          () ->
              new OfPlugin(
                  plugin, strategy, Objects.requireNonNull(strategy.name(), "its name is null")));
    }

    @Override
    public List<MigrationPoint> choose(FunctionBody body, boolean recursive) {
      return plugin.guarded(
          "strategy '" + name + "'", () -> List.copyOf(strategy.choose(body, recursive)));
    }
  }
}
