package org.popcorn.layout;

import java.util.Map;
import org.popcorn.target.Isa;

/**
 * A function, variable or thread-local variable of a portable module.
 *
 * @param name its name, unique in its object
 * @param global whether other objects see it
 * @param offset from the start of its section, the same on each ISA
 * @param sizesBytes its size on each ISA that has it
 */
public record PortableSymbol(String name, boolean global, long offset, Map<Isa, Long> sizesBytes) {

  public PortableSymbol {
    sizesBytes = Map.copyOf(sizesBytes);
  }
}
