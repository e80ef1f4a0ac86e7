package org.popcorn.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the loops of a graph that are entered in one place. A cycle that is entered in several ones
 * is none, and neither is a loop whose header also begins such a cycle.
 */
public final class NaturalLoops {
  private final FlowGraph graph;
  private final Dominators dominators;
  private final int[][] predecessors;

  private NaturalLoops(FlowGraph graph, int root) {
    this.graph = graph;
    dominators = Dominators.of(graph, root);
    predecessors = graph.predecessors();
  }

  /** The loops that paths from {@code root} reach, a loop before those around it. */
  public static List<NaturalLoop> of(FlowGraph graph, int root) {
    NaturalLoops search = new NaturalLoops(graph, root);
    List<NaturalLoop> loops = new ArrayList<>();
    search.latches().forEach((header, latches) -> loops.add(search.loop(header, latches)));
    loops.sort(
        (one, two) -> Integer.compare(one.blocks().cardinality(), two.blocks().cardinality()));
    return loops;
  }

  /** By header. */
  private Map<Integer, List<Integer>> latches() {
    Map<Integer, List<Integer>> latches = new TreeMap<>();
    BitSet shared = new BitSet();
    for (int node = 0; node < graph.size(); node++) {
      if (dominators.isReached(node)) {
        for (int next : Arrays.stream(graph.successorsOf(node)).distinct().toArray()) {
          if (dominators.isRetreating(node, next)) {
            if (dominators.dominates(next, node)) {
              latches.computeIfAbsent(next, header -> new ArrayList<>()).add(node);
            } else {
              shared.set(next);
            }
          }
        }
      }
    }
    latches.keySet().removeIf(shared::get);
    return latches;
  }

  private NaturalLoop loop(int header, List<Integer> latches) {
    BitSet blocks = new BitSet();
    blocks.set(header);
    Deque<Integer> work = new ArrayDeque<>(latches);
    while (!work.isEmpty()) {
      int block = work.remove();
      if (!blocks.get(block) && dominators.isReached(block)) {
        blocks.set(block);
        for (int before : predecessors[block]) {
          work.add(before);
        }
      }
    }
    return new NaturalLoop(header, latches, blocks);
  }
}
