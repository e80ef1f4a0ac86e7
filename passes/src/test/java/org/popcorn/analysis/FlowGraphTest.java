package org.popcorn.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcorn.analysis.Graphs.graph;
import static org.popcorn.analysis.Graphs.set;
import static org.popcorn.analysis.Graphs.to;

import org.junit.jupiter.api.Test;

class FlowGraphTest {
  private static final int MANY = 200_000;

  @Test
  void aLoopsHeaderIsTheTargetOfItsBackEdge() {
    assertThat(graph(to(1), to(2, 3), to(1), to()).loopHeaders(0)).isEqualTo(set(1));
  }

  @Test
  void aBlockThatJumpsToItselfIsALoop() {
    assertThat(graph(to(1), to(1, 2), to()).loopHeaders(0)).isEqualTo(set(1));
  }

  @Test
  void everyCycleOfALoopWithTwoEntriesHoldsAHeader() {
    assertThat(graph(to(1, 2), to(2), to(1, 3), to()).loopHeaders(0)).isEqualTo(set(1));
    assertThat(graph(to(2, 1), to(2), to(1, 3), to()).loopHeaders(0)).isEqualTo(set(2));
  }

  @Test
  void joiningBranchesAreNoLoop() {
    assertThat(graph(to(1, 2), to(3), to(3), to()).loopHeaders(0)).isEqualTo(set());
  }

  @Test
  void avoidingANodeLeavesWhatOtherPathsReach() {
    FlowGraph graph = graph(to(1, 2), to(3), to(4), to(4), to(0));
    assertThat(graph.reachableAvoiding(0, 1)).isEqualTo(set(0, 2, 4));
    assertThat(graph.reachableAvoiding(0, 0)).isEqualTo(set());
  }

  @Test
  void loopsThatNothingReachesDoNotCount() {
    assertThat(graph(to(), to(1)).loopHeaders(0)).isEqualTo(set());
  }

  @Test
  void aLongChainNeedsNoDeepStack() {
    int[][] chain = new int[MANY][];
    for (int node = 0; node < MANY; node++) {
      chain[node] = to((node + 1) % MANY);
    }
    FlowGraph graph = new FlowGraph(chain);
    assertThat(graph.loopHeaders(0)).isEqualTo(set(0));
    assertThat(graph.reachableFrom(0).cardinality()).isEqualTo(MANY);
    assertThat(Cycles.nodesOnCycles(graph).cardinality()).isEqualTo(MANY);
  }

  @Test
  void nodesOnCyclesAreThoseThatReachThemselves() {
    FlowGraph graph = graph(to(1), to(2), to(3, 1), to(4), to(), to(5, 0), to(7), to(6, 2));
    assertThat(Cycles.nodesOnCycles(graph)).isEqualTo(set(1, 2, 5, 6, 7));
  }

  @Test
  void predecessorsAreListedOnce() {
    assertThat(graph(to(1, 1, 2), to(2), to()).predecessors())
        .isDeepEqualTo(new int[][] {to(), to(0), to(0, 1)});
  }
}
