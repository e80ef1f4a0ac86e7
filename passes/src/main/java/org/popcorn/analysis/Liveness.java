package org.popcorn.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Which values are needed after an instruction: backward data flow over blocks with bit sets and a
 * worklist. Only values that cross a block border have a bit in the sets, so that functions of many
 * thousand instructions stay cheap.
 */
public final class Liveness {
  private static final int STRIDE = 64;

  private final FunctionBody body;

  /** Bit of a value in the sets, or -1 if the value never leaves its block. */
  private final int[] bitOfValue;

  /** Value of each bit; ascending, because bits are given in IR order. */
  private final int[] valueOfBit;

  private final BitSet[] liveOut;

  /**
   * Of each block that was asked about, what is live before its last {@link #STRIDE} instructions,
   * before the last twice as many, and so on: a question costs no walk over a long block.
   */
  private final int[][][] liveWithin;

  private Liveness(FunctionBody body, int[] bitOfValue, int[] valueOfBit) {
    this.body = body;
    this.bitOfValue = bitOfValue;
    this.valueOfBit = valueOfBit;
    liveOut = new BitSet[body.blockCount()];
    Arrays.setAll(liveOut, block -> new BitSet());
    liveWithin = new int[body.blockCount()][][];
  }

  /** Solves the data flow of a whole function. */
  public static Liveness of(FunctionBody body) {
    BitSet crossing = crossingValues(body);
    int[] bitOfValue = new int[body.valueCount()];
    Arrays.fill(bitOfValue, -1);
    int[] valueOfBit = crossing.stream().toArray();
    for (int bit = 0; bit < valueOfBit.length; bit++) {
      bitOfValue[valueOfBit[bit]] = bit;
    }
    Liveness liveness = new Liveness(body, bitOfValue, valueOfBit);
    liveness.solve();
    return liveness;
  }

  /**
   * Values needed after {@code instruction}, whichever way control leaves it, without the value
   * that it defines itself.
   *
   * @return value numbers, ascending: IR order
   */
  public int[] liveAfter(int instruction) {
    BitSet live = liveBefore(instruction + 1, body.blockOf(instruction));
    live.clear(instruction);
    return live.stream().toArray();
  }

  /**
   * Values needed in a block or behind it that it does not define; what its phis read is needed on
   * the edges to it.
   */
  public BitSet liveInto(int block) {
    return liveBefore(body.startOf(block), block);
  }

  /** What is live before an instruction of a block, or at its end. */
  private BitSet liveBefore(int instruction, int block) {
    if (liveWithin[block] == null) {
      liveWithin[block] = walk(block);
    }
    int end = body.endOf(block);
    int strides = Math.min((end - instruction) / STRIDE, liveWithin[block].length - 1);
    BitSet live = new BitSet();
    for (int value : liveWithin[block][strides]) {
      live.set(value);
    }
    for (int later = end - 1 - strides * STRIDE; later >= instruction; later--) {
      stepOver(later, live);
    }
    return live;
  }

  /** What is live at the end of a block, and before each stride of instructions from there. */
  private int[][] walk(int block) {
    BitSet live = new BitSet();
    liveOut[block].stream().forEach(bit -> live.set(valueOfBit[bit]));
    List<int[]> found = new ArrayList<>();
    int end = body.endOf(block);
    for (int later = end - 1; later >= body.startOf(block); later--) {
      if ((end - 1 - later) % STRIDE == 0) {
        found.add(live.stream().toArray());
      }
      stepOver(later, live);
    }
    return found.toArray(int[][]::new);
  }

  /**
   * Values used in another block than the one that defines them, or by a phi; arguments belong to
   * no block.
   */
  private static BitSet crossingValues(FunctionBody body) {
    BitSet crossing = new BitSet();
    for (int block = 0; block < body.blockCount(); block++) {
      for (int used : body.edgeUses(block)) {
        crossing.set(used);
      }
      for (int instruction = body.startOf(block); instruction < body.endOf(block); instruction++) {
        for (int used : body.uses(instruction)) {
          if (used < body.argumentCount() || body.blockOf(used) != block) {
            crossing.set(used);
          }
        }
      }
    }
    return crossing;
  }

  private void solve() {
    int blocks = body.blockCount();
    FlowGraph graph = body.graph();
    BitSet[] upwardExposed = new BitSet[blocks];
    BitSet[] defined = new BitSet[blocks];
    for (int block = 0; block < blocks; block++) {
      upwardExposed[block] = new BitSet();
      defined[block] = new BitSet();
      summarize(block, upwardExposed[block], defined[block]);
      for (int used : body.edgeUses(block)) {
        liveOut[block].set(bitOfValue[used]);
      }
    }
    int[][] predecessors = graph.predecessors();
    Deque<Integer> worklist = new ArrayDeque<>();
    BitSet queued = new BitSet();
    for (int block = blocks - 1; block >= 0; block--) {
      worklist.add(block);
      queued.set(block);
    }
    while (!worklist.isEmpty()) {
      int block = worklist.remove();
      queued.clear(block);
      BitSet liveIn = (BitSet) liveOut[block].clone();
      liveIn.andNot(defined[block]);
      liveIn.or(upwardExposed[block]);
      for (int predecessor : predecessors[block]) {
        int before = liveOut[predecessor].cardinality();
        liveOut[predecessor].or(liveIn);
        if (liveOut[predecessor].cardinality() != before && !queued.get(predecessor)) {
          queued.set(predecessor);
          worklist.add(predecessor);
        }
      }
    }
  }

  private void summarize(int block, BitSet upwardExposed, BitSet defined) {
    for (int instruction = body.startOf(block); instruction < body.endOf(block); instruction++) {
      for (int used : body.uses(instruction)) {
        int bit = bitOfValue[used];
        if (bit >= 0 && !defined.get(bit)) {
          upwardExposed.set(bit);
        }
      }
      if (bitOfValue[instruction] >= 0) {
        defined.set(bitOfValue[instruction]);
      }
    }
  }

  private void stepOver(int instruction, BitSet live) {
    live.clear(instruction);
    for (int used : body.uses(instruction)) {
      live.set(used);
    }
  }
}
