package org.popcorn.migration.strips;

import java.util.Set;
import org.popcorn.llvm.BasicBlock;

/**
 * A counted loop that shall ask for migration once in so many iterations.
 *
 * @param header of the loop
 * @param latch the only one
 * @param blocks of the loop
 * @param iterations at least 2
 */
record Strip(BasicBlock header, BasicBlock latch, Set<BasicBlock> blocks, long iterations) {
  Strip {
    blocks = Set.copyOf(blocks);
  }
}
