package org.popcorn.migration.strategy;

import org.popcorn.migration.points.MigrationPointStrategy;

/**
 * Where to ask for migration, and how often in loops.
 *
 * @param strategy chooses the places
 * @param response most instructions that a loop without calls may run between two points, where the
 *     strategy leaves that open; 0 if it shall ask in each iteration
 */
public record PointPlacement(MigrationPointStrategy strategy, long response) {

  /** Only where the source says it. */
  public static final PointPlacement NONE = new PointPlacement(new NoPoints(), 0);
}
