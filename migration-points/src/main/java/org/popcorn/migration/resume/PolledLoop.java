package org.popcorn.migration.resume;

import java.util.BitSet;
import org.popcorn.analysis.FunctionBody;

/**
 * A loop that control enters at its header only, with a block that ends by a choice between its
 * rest and, on the way to that, a site: the poll of a migration point, as a rule. The choice is at
 * the end of the header, or on the edge from a latch back to it.
 *
 * @param choice number of the block that ends so
 * @param poll number of the block with the site
 * @param rest number of the block behind the poll, which is entered from these two only
 * @param blocks numbers of all blocks of the loop, those three among them
 * @param before numbers of those that come before the rest, where a clean copy is entered: header
 *     and poll, or all others if the rest does nothing but go back to the header
 */
record PolledLoop(int choice, int poll, int rest, BitSet blocks, BitSet before) {

  /** Whether an argument or instruction is defined in the loop. */
  boolean defines(FunctionBody body, int value) {
    return value >= body.argumentCount() && blocks.get(body.blockOf(value));
  }

  /**
   * Whether a value that a block of the loop reads, or reads on an edge from it, was defined before
   * the place where a clean copy is entered, and the block comes behind that.
   */
  boolean crossesEntrance(FunctionBody body, int value, int block) {
    return defines(body, value) && before.get(body.blockOf(value)) && !before.get(block);
  }

  /** Number of instructions in the loop. */
  int size(FunctionBody body) {
    return blocks.stream().map(block -> body.endOf(block) - body.startOf(block)).sum();
  }

  /** Sees what is read in the loop. */
  interface UseVisitor {
    /** A value that a block reads, or that a phi reads on an edge from that block. */
    void visit(int value, int block);
  }

  /** Sees each value that the loop's instructions read, and what phis read on edges from it. */
  void visitUses(FunctionBody body, UseVisitor visitor) {
    for (int block = blocks.nextSetBit(0); block >= 0; block = blocks.nextSetBit(block + 1)) {
      for (int value = body.startOf(block); value < body.endOf(block); value++) {
        for (int used : body.uses(value)) {
          visitor.visit(used, block);
        }
      }
      for (int used : body.edgeUses(block)) {
        visitor.visit(used, block);
      }
    }
  }
}
