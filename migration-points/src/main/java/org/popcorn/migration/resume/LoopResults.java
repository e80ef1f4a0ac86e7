package org.popcorn.migration.resume;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.popcorn.analysis.FunctionBody;

/** Values that loops define and that are read outside of them. */
final class LoopResults {
  private final FunctionBody body;

  /** Positions of the loops that a block is in. */
  private final List<List<Integer>> loopsOf = new ArrayList<>();

  private final List<BitSet> results = new ArrayList<>();

  private LoopResults(FunctionBody body, List<PolledLoop> loops) {
    this.body = body;
    for (int block = 0; block < body.blockCount(); block++) {
      loopsOf.add(new ArrayList<>());
    }
    for (PolledLoop loop : loops) {
      int position = results.size();
      loop.blocks().stream().forEach(block -> loopsOf.get(block).add(position));
      results.add(new BitSet());
    }
  }

  /** The results of each loop, in the order of the loops. */
  static List<BitSet> of(FunctionBody body, List<PolledLoop> loops) {
    LoopResults found = new LoopResults(body, loops);
    for (int block = 0; block < body.blockCount() && !loops.isEmpty(); block++) {
      if (body.isReachable(block)) {
        for (int value = body.startOf(block); value < body.endOf(block); value++) {
          found.add(body.uses(value), block);
        }
        found.add(body.edgeUses(block), block);
      }
    }
    return found.results;
  }

  private void add(int[] used, int block) {
    for (int value : used) {
      if (value >= body.argumentCount()) {
        for (int loop : loopsOf.get(body.blockOf(value))) {
          if (!loopsOf.get(block).contains(loop)) {
            results.get(loop).set(value);
          }
        }
      }
    }
  }
}
