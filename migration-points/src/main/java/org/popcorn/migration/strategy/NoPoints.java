package org.popcorn.migration.strategy;

import java.util.List;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.migration.points.MigrationPoint;
import org.popcorn.migration.points.MigrationPointStrategy;

/**
 * No points but those in the source: for libc, whose loops are short, but whose frames lie between
 * those of the program.
 */
public final class NoPoints implements MigrationPointStrategy {
  @Override
  public String name() {
    return "none";
  }

  @Override
  public List<MigrationPoint> choose(FunctionBody body, boolean recursive) {
    return List.of();
  }
}
