package org.popcorn.migration.strategy;

import java.util.ArrayList;
import java.util.List;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.migration.points.MigrationPoint;
import org.popcorn.migration.points.MigrationPointStrategy;
import org.popcorn.migration.runtime.SourcePoint;

/**
 * Points at loop headers and at entries of recursive functions: no program runs for long without
 * passing one.
 */
public final class LoopsAndRecursion implements MigrationPointStrategy {
  @Override
  public String name() {
    return "default";
  }

  @Override
  public List<MigrationPoint> choose(FunctionBody body, boolean recursive) {
    List<MigrationPoint> points = new ArrayList<>();
    if (recursive) {
      points.add(new MigrationPoint.AtStart(body.block(0)));
    }
    body.graph().loopHeaders(0).stream()
        .filter(header -> !hasSourcePoint(body, header))
        .forEach(header -> points.add(new MigrationPoint.AtStart(body.block(header))));
    return points;
  }

  /** A second point in the same block would only cost time. */
  private static boolean hasSourcePoint(FunctionBody body, int block) {
    return body.block(block).instructions().stream()
        .anyMatch(
            instruction ->
                instruction instanceof CallInstruction call && SourcePoint.isCalledBy(call));
  }
}
