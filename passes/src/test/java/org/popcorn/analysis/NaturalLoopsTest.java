package org.popcorn.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcorn.analysis.Graphs.graph;
import static org.popcorn.analysis.Graphs.set;
import static org.popcorn.analysis.Graphs.to;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalLoopsTest {
  @Test
  void aLoopHasItsHeaderItsLatchesAndWhatLiesBetween() {
    FlowGraph graph = graph(to(1), to(2, 3), to(4), to(1), to(1, 5), to());
    assertThat(NaturalLoops.of(graph, 0))
        .containsExactly(new NaturalLoop(1, List.of(3, 4), set(1, 2, 3, 4)));
  }

  @Test
  void anInnerLoopComesFirst() {
    FlowGraph graph = graph(to(1), to(2), to(2, 3), to(1, 4), to());
    List<NaturalLoop> loops = NaturalLoops.of(graph, 0);
    assertThat(loops)
        .containsExactly(
            new NaturalLoop(2, List.of(2), set(2)), new NaturalLoop(1, List.of(3), set(1, 2, 3)));
    assertThat(loops.get(1).contains(loops.get(0))).isTrue();
    assertThat(loops.get(0).contains(loops.get(1))).isFalse();
  }

  @Test
  void aCycleWithTwoEntriesIsNone() {
    assertThat(NaturalLoops.of(graph(to(1, 2), to(2), to(1, 3), to()), 0)).isEmpty();
  }

  @Test
  void whatIsNotReachedIsInNoLoop() {
    FlowGraph graph = graph(to(1), to(1, 2), to(), to(1));
    assertThat(NaturalLoops.of(graph, 0)).containsExactly(new NaturalLoop(1, List.of(1), set(1)));
  }

  /** Against the definition: without a dominator, what it dominates is not reached. */
  @Test
  void dominatorsAreOnEachPath() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      int size = 2 + random.nextInt(12);
      int[][] successors = new int[size][];
      for (int node = 0; node < size; node++) {
        successors[node] = random.ints(random.nextInt(4), 0, size).toArray();
      }
      FlowGraph graph = new FlowGraph(successors);
      Dominators dominators = Dominators.of(graph, 0);
      BitSet reached = graph.reachableFrom(0);
      for (int node = 0; node < size; node++) {
        assertThat(dominators.isReached(node)).isEqualTo(reached.get(node));
        for (int other = 0; other < size; other++) {
          if (reached.get(node)) {
            boolean onEachPath =
                other == node
                    || (reached.get(other) && !graph.reachableAvoiding(0, other).get(node));
            assertThat(dominators.dominates(other, node)).isEqualTo(onEachPath);
          }
        }
      }
      closestIsDominatedByAllOthers(dominators, reached);
    }
  }

  private static void closestIsDominatedByAllOthers(Dominators dominators, BitSet reached) {
    for (int one : reached.stream().toArray()) {
      for (int two : reached.stream().toArray()) {
        int closest = dominators.closestOfBoth(one, two);
        for (int node : reached.stream().toArray()) {
          boolean first = dominators.dominates(node, one);
          boolean second = dominators.dominates(node, two);
          assertThat(dominators.dominates(node, closest)).isEqualTo(first && second);
        }
      }
    }
  }
}
