package org.popcorn.migration.strips;

import java.util.List;
import java.util.Set;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.BasicBlock;

/**
 * Which loops of a function ask for migration less often than each time control is at their header.
 *
 * @param silent headers of loops that end so soon that they ask nothing
 * @param strips loops that ask after some iterations
 * @param backEdges loops that ask before each iteration but the first
 */
record LoopPlan(Set<BasicBlock> silent, List<Strip> strips, List<BackEdge> backEdges) {
  LoopPlan {
    silent = Set.copyOf(silent);
    strips = List.copyOf(strips);
    backEdges = List.copyOf(backEdges);
  }

  /**
   * Plans for a function.
   *
   * @param polled headers of the loops that must ask
   * @param fixed blocks with a point that stays where it is
   * @param response most instructions between two points
   */
  static LoopPlan of(
      FunctionBody body, Set<BasicBlock> polled, Set<BasicBlock> fixed, long response) {
    return new LoopPlanner(body, polled, fixed, response).plan();
  }
}
