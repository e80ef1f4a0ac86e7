package org.popcorn.migration.points;

import java.util.List;
import org.popcorn.analysis.FunctionBody;

/** Decides where a program asks for migration, besides the places that its source names. */
public interface MigrationPointStrategy {
  /** Name on the command line. */
  String name();

  /**
   * Chooses the points of one function, at most one for a place. All stay as they are but those
   * {@link MigrationPoint.InLoop in loops}.
   *
   * @param recursive whether the function may call itself, directly or through others
   */
  List<MigrationPoint> choose(FunctionBody body, boolean recursive);
}
