package org.popcorn.migration.strategy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.popcorn.analysis.CallGraph;
import org.popcorn.analysis.Dominators;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.analysis.NaturalLoop;
import org.popcorn.analysis.NaturalLoops;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.migration.points.MigrationPoint;
import org.popcorn.migration.points.MigrationPointStrategy;
import org.popcorn.migration.runtime.SourcePoint;

/**
 * Points in loops and in recursive functions, before what they call: no program runs for long
 * without passing one.
 */
public final class LoopsAndRecursion implements MigrationPointStrategy {
  @Override
  public String name() {
    return "default";
  }

  @Override
  public List<MigrationPoint> choose(FunctionBody body, boolean recursive) {
    List<MigrationPoint> points = new ArrayList<>();
    BitSet headers = body.graph().loopHeaders(0);
    if (recursive) {
      Dominators dominators = Dominators.of(body.graph(), 0);
      int before = beforeCalls(body, dominators);
      points.add(new MigrationPoint.AtStart(body.block(before)));
      headers.clear(before);
      headers.andNot(passedInEachIteration(body, dominators, before));
    }
    headers.stream()
        .filter(header -> !hasSourcePoint(body, header))
        .forEach(header -> points.add(new MigrationPoint.InLoop(body.block(header))));
    return points;
  }

  /**
   * The last block that control passes before each call, whichever it is: what calls nothing asks
   * nothing.
   */
  private static int beforeCalls(FunctionBody body, Dominators dominators) {
    int before = -1;
    for (int value = body.argumentCount(); value < body.valueCount(); value++) {
      int block = body.blockOf(value);
      if (body.value(value) instanceof CallInstruction call
          && CallGraph.isRealCall(call)
          && body.isReachable(block)) {
        before = before < 0 ? block : dominators.closestOfBoth(before, block);
      }
    }
    return Math.max(before, 0);
  }

  /** Headers of the loops that cannot go round without passing a block. */
  private static BitSet passedInEachIteration(FunctionBody body, Dominators dominators, int block) {
    BitSet headers = new BitSet();
    for (NaturalLoop loop : NaturalLoops.of(body.graph(), 0)) {
      if (loop.blocks().get(block)
          && loop.latches().stream().allMatch(latch -> dominators.dominates(block, latch))) {
        headers.set(loop.header());
      }
    }
    return headers;
  }

  /** A second point in the same block would only cost time. */
  private static boolean hasSourcePoint(FunctionBody body, int block) {
    return body.block(block).instructions().stream()
        .anyMatch(
            instruction ->
                instruction instanceof CallInstruction call && SourcePoint.isCalledBy(call));
  }
}
