package org.popcorn.elf;

import org.jspecify.annotations.Nullable;
import org.popcorn.target.Isa;

/** The relocation types of an ISA: those of stack maps and unwind tables, and those of calls. */
public interface RelocationTypes {

  /** What that type does; null if it is not one for data. */
  @Nullable RelocationOperation operation(int type);

  /** Whether the type is that of a call or jump instruction, which takes no address. */
  boolean isCall(int type);

  /** The types of an ISA. */
  static RelocationTypes of(Isa isa) {
    return RelocationTypesByIsa.of(isa);
  }
}
