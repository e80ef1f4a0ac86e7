package org.popcorn.analysis;

import java.util.BitSet;
import java.util.List;

/**
 * A loop that is entered in one place.
 *
 * @param header number of the block that dominates all others of the loop
 * @param latches numbers of the blocks with an edge back to the header, ascending
 * @param blocks numbers of all blocks from which a latch is reached without the header, and the
 *     header
 */
public record NaturalLoop(int header, List<Integer> latches, BitSet blocks) {
  /** Copies the list and the set. */
  public NaturalLoop {
    latches = List.copyOf(latches);
    blocks = (BitSet) blocks.clone();
  }

  /** The set is the caller's. */
  @Override
  public BitSet blocks() {
    return (BitSet) blocks.clone();
  }

  /** Whether another loop lies in this one. */
  public boolean contains(NaturalLoop other) {
    return header != other.header && blocks.get(other.header);
  }
}
