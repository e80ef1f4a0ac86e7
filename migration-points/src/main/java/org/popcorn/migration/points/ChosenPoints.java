package org.popcorn.migration.points;

/**
 * Where a strategy asks for migration, before points are taken out of loops that ask too often.
 *
 * @param points the choice
 */
public record ChosenPoints(MigrationPoints points) {}
