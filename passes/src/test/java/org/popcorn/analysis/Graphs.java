package org.popcorn.analysis;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Graphs and sets of nodes, written down. */
final class Graphs {
  private Graphs() {}

  /** Of each node the nodes that edges lead to: {@code graph(to(1), to())}. */
  static FlowGraph graph(int[]... successors) {
    return new FlowGraph(successors);
  }

  static int[] to(int... nodes) {
    return nodes;
  }

  static BitSet set(int... nodes) {
    BitSet set = new BitSet();
    IntStream.of(nodes).forEach(set::set);
    return set;
  }
}
