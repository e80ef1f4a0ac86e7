package org.popcorn.analysis;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds the nodes of a graph that lie on a cycle: Tarjan's strongly connected components, without
 * recursion.
 */
public final class Cycles {
  private final FlowGraph graph;
  private final int[] index;
  private final int[] low;
  private final int[] nextEdge;
  private final int[] path;
  private final int[] component;
  private final BitSet inComponentStack = new BitSet();
  private final BitSet result = new BitSet();
  private int pathDepth;
  private int componentDepth;
  private int counter;

  private Cycles(FlowGraph graph) {
    this.graph = graph;
    index = new int[graph.size()];
    Arrays.fill(index, -1);
    low = new int[graph.size()];
    nextEdge = new int[graph.size()];
    path = new int[graph.size()];
    component = new int[graph.size()];
  }

  /**
   * Nodes of {@code graph} from which a path of at least one edge leads back to the node itself.
   */
  public static BitSet nodesOnCycles(FlowGraph graph) {
    Cycles cycles = new Cycles(graph);
    for (int root = 0; root < graph.size(); root++) {
      if (cycles.index[root] < 0) {
        cycles.walk(root);
      }
    }
    return cycles.result;
  }

  private void walk(int root) {
    open(root);
    while (pathDepth > 0) {
      int node = path[pathDepth - 1];
      if (nextEdge[node] < graph.successorCount(node)) {
        visit(node, graph.successor(node, nextEdge[node]++));
      } else {
        close(node);
      }
    }
  }

  private void open(int node) {
    index[node] = low[node] = counter++;
    path[pathDepth++] = node;
    component[componentDepth++] = node;
    inComponentStack.set(node);
  }

  private void visit(int node, int next) {
    if (next == node) {
      result.set(node);
    } else if (index[next] < 0) {
      open(next);
    } else if (inComponentStack.get(next)) {
      low[node] = Math.min(low[node], index[next]);
    }
  }

  private void close(int node) {
    pathDepth--;
    if (pathDepth > 0) {
      int parent = path[pathDepth - 1];
      low[parent] = Math.min(low[parent], low[node]);
    }
    if (low[node] != index[node]) {
      return;
    }
    boolean several = component[componentDepth - 1] != node;
    int member;
    do {
      member = component[--componentDepth];
      inComponentStack.clear(member);
      if (several) {
        result.set(member);
      }
    } while (member != node);
  }
}
