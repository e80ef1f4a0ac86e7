package org.popcorn.migration.points;

import org.popcorn.llvm.BasicBlock;

/**
 * An equivalence point at which migration is asked for: a place in a function, named so that it
 * stays valid while stack objects move to the data stack.
 */
public sealed interface MigrationPoint {
  /** The block that the point is in. */
  BasicBlock block();

  /** At the start of a block, after its phis. */
  record AtStart(BasicBlock block) implements MigrationPoint {}

  /**
   * In a loop, so that the program does not run for long without a point: where and how often is
   * decided by the response time; in each iteration, at the header's start, if nothing is said.
   *
   * @param block the loop's header
   */
  record InLoop(BasicBlock block) implements MigrationPoint {}

  /** Just before the block's terminator. */
  record AtEnd(BasicBlock block) implements MigrationPoint {}
}
