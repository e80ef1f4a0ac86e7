package org.popcorn.migration.strategy;

import java.util.List;
import java.util.Optional;
import org.popcorn.migration.MigrationPointStrategy;

/** The strategies that the command line knows. */
public final class Strategies {
  private Strategies() {}

  /** All of them, the normal one first. */
  public static List<MigrationPointStrategy> all() {
    return List.of(new LoopsAndRecursion(), new EveryBoundary(), new NoPoints());
  }

  /** The strategy of that name, if there is one. */
  public static Optional<MigrationPointStrategy> named(String name) {
    return all().stream().filter(strategy -> strategy.name().equals(name)).findFirst();
  }
}
