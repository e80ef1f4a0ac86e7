package org.popcorn.analysis;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A directed graph of blocks (or functions), numbered from 0. Every walk is iterative: a function
 * of many thousand blocks must not overflow the Java stack.
 */
public final class FlowGraph {
  private final int[][] successors;

  /** A graph whose node {@code n} has the successors {@code successors[n]}, which may repeat. */
  public FlowGraph(int[][] successors) {
    this.successors = Arrays.stream(successors).map(int[]::clone).toArray(int[][]::new);
  }

  /** Number of nodes. */
  public int size() {
    return successors.length;
  }

  /** Number of edges that leave {@code node}. */
  public int successorCount(int node) {
    return successors[node].length;
  }

  /** Targets of all edges that leave {@code node}, in order. */
  public int[] successorsOf(int node) {
    return successors[node].clone();
  }

  /** Target of the {@code index}-th edge that leaves {@code node}. */
  public int successor(int node, int index) {
    return successors[node][index];
  }

  /** Per node the nodes with an edge to it, each once, ascending. */
  public int[][] predecessors() {
    BitSet[] sets = new BitSet[size()];
    Arrays.setAll(sets, node -> new BitSet());
    for (int node = 0; node < size(); node++) {
      for (int next : successors[node]) {
        sets[next].set(node);
      }
    }
    return Arrays.stream(sets).map(set -> set.stream().toArray()).toArray(int[][]::new);
  }

  /** Nodes that a path from one of {@code roots} reaches, the roots included. */
  public BitSet reachableFrom(BitSet roots) {
    return reachable(roots, -1);
  }

  /** Nodes that a path from {@code root} reaches without {@code avoided}. */
  public BitSet reachableAvoiding(int root, int avoided) {
    BitSet roots = new BitSet();
    if (root != avoided) {
      roots.set(root);
    }
    return reachable(roots, avoided);
  }

  private BitSet reachable(BitSet roots, int avoided) {
    BitSet reached = (BitSet) roots.clone();
    int[] stack = new int[size()];
    int depth = 0;
    for (int root = roots.nextSetBit(0); root >= 0; root = roots.nextSetBit(root + 1)) {
      stack[depth++] = root;
    }
    while (depth > 0) {
      for (int next : successors[stack[--depth]]) {
        if (next != avoided && !reached.get(next)) {
          reached.set(next);
          stack[depth++] = next;
        }
      }
    }
    return reached;
  }

  /** Nodes that a path from {@code root} reaches, {@code root} included. */
  public BitSet reachableFrom(int root) {
    BitSet roots = new BitSet();
    roots.set(root);
    return reachableFrom(roots);
  }

  /**
   * Targets of the back edges of a depth-first walk from {@code root}. Every cycle that can be
   * reached holds at least one of them, whether its loop has one entry or several.
   */
  public BitSet loopHeaders(int root) {
    BitSet headers = new BitSet();
    BitSet seen = new BitSet();
    BitSet open = new BitSet();
    int[] path = new int[size()];
    int[] nextEdge = new int[size()];
    int depth = 0;
    path[0] = root;
    seen.set(root);
    open.set(root);
    while (depth >= 0) {
      int node = path[depth];
      if (nextEdge[node] == successors[node].length) {
        open.clear(node);
        depth--;
        continue;
      }
      int next = successors[node][nextEdge[node]++];
      if (open.get(next)) {
        headers.set(next);
      } else if (!seen.get(next)) {
        seen.set(next);
        open.set(next);
        path[++depth] = next;
      }
    }
    return headers;
  }
}
