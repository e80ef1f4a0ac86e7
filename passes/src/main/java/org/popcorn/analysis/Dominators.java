package org.popcorn.analysis;

import java.util.Arrays;

/**
 * Which nodes of a graph every path from its root to a node leads through. Found as Cooper, Harvey
 * and Kennedy do it ("A Simple, Fast Dominance Algorithm", 2001).
 */
public final class Dominators {
  private static final int UNKNOWN = -1;

  private final FlowGraph graph;

  /** Position of each node in a walk that leaves a node behind its successors; -1 if unreached. */
  private final int[] postorder;

  /** The closest dominator of each node that is reached; the root's is itself. */
  private final int[] closest;

  private Dominators(FlowGraph graph, int root) {
    this.graph = graph;
    postorder = new int[graph.size()];
    closest = new int[graph.size()];
    Arrays.fill(postorder, UNKNOWN);
    Arrays.fill(closest, UNKNOWN);
    closest[root] = root;
    solve(root, leftLast(root));
  }

  /** Those of a graph whose paths begin at {@code root}. */
  public static Dominators of(FlowGraph graph, int root) {
    return new Dominators(graph, root);
  }

  /** Whether a path from the root leads to a node. */
  public boolean isReached(int node) {
    return postorder[node] != UNKNOWN;
  }

  /** Whether each path from the root to {@code node}, which is reached, leads through another. */
  public boolean dominates(int dominator, int node) {
    if (!isReached(dominator)) {
      return false;
    }
    int at = node;
    while (postorder[at] < postorder[dominator]) {
      at = closest[at];
    }
    return at == dominator;
  }

  /** Whether an edge leads to a node that a depth-first walk has not left when it takes it. */
  boolean isRetreating(int from, int to) {
    return postorder[to] >= postorder[from];
  }

  /** The nodes that are reached, those left last first: each before what it dominates. */
  private int[] leftLast(int root) {
    int[] order = new int[graph.size()];
    int[] path = new int[graph.size()];
    int[] nextEdge = new int[graph.size()];
    boolean[] seen = new boolean[graph.size()];
    int left = 0;
    int depth = 0;
    path[0] = root;
    seen[root] = true;
    while (depth >= 0) {
      int node = path[depth];
      if (nextEdge[node] < graph.successorCount(node)) {
        int next = graph.successor(node, nextEdge[node]++);
        if (!seen[next]) {
          seen[next] = true;
          path[++depth] = next;
        }
      } else {
        postorder[node] = left;
        order[order.length - ++left] = node;
        depth--;
      }
    }
    return Arrays.copyOfRange(order, order.length - left, order.length);
  }

  private void solve(int root, int[] order) {
    int[][] predecessors = graph.predecessors();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int node : order) {
        int found = node == root ? root : common(predecessors[node]);
        changed |= closest[node] != found;
        closest[node] = found;
      }
    }
  }

  /** The closest node that dominates all of these, of which some may not be known yet. */
  private int common(int[] nodes) {
    int found = UNKNOWN;
    for (int node : nodes) {
      if (closest[node] != UNKNOWN) {
        found = found == UNKNOWN ? node : closestOfBoth(found, node);
      }
    }
    return found;
  }

  /**
   * The last node that each path from the root to either of two nodes, both reached, leads through.
   */
  public int closestOfBoth(int one, int other) {
    int first = one;
    int second = other;
    while (first != second) {
      if (postorder[first] < postorder[second]) {
        first = closest[first];
      } else {
        second = closest[second];
      }
    }
    return first;
  }
}
