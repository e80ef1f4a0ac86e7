package org.popcorn.layout;

import java.util.Map;
import org.popcorn.target.Isa;

/**
 * What the joint layout costs in one segment.
 *
 * @param alignmentBytes between sections, because of the next one's alignment
 * @param differenceBytes within sections, for each ISA that needs less than the others
 */
public record Padding(long alignmentBytes, Map<Isa, Long> differenceBytes) {

  public Padding {
    differenceBytes = Map.copyOf(differenceBytes);
  }
}
