package org.popcorn.layout;

import java.util.List;
import java.util.Map;
import org.popcorn.target.Isa;

/**
 * A section of a portable module, seen on all ISAs at once.
 *
 * @param key what it is
 * @param sectionClass where it belongs
 * @param sizesBytes its size on each ISA that has it, at least one
 * @param alignment the largest of any ISA, a power of two
 * @param symbols what it defines, by offset and name
 */
public record JointSection(
    SectionKey key,
    SectionClass sectionClass,
    Map<Isa, Long> sizesBytes,
    long alignment,
    List<PortableSymbol> symbols) {

  public JointSection {
    sizesBytes = Map.copyOf(sizesBytes);
    symbols = List.copyOf(symbols);
  }

  /** The bytes that it takes on every ISA: as many as on the ISA that needs most. */
  public long sizeBytes() {
    long largest = 0;
    for (long size : sizesBytes.values()) {
      largest = Long.compareUnsigned(size, largest) > 0 ? size : largest;
    }
    return largest;
  }
}
