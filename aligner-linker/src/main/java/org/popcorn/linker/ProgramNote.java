package org.popcorn.linker;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.popcorn.facts.Sizes;
import org.popcorn.facts.Symbols;
import org.popcorn.target.Isa;

/**
 * The note (gABI 5.5) by which a binary is known: owner {@code Popcorn}, type 1; u32 version of our
 * ABI, u32 number of the ISA, u32 set of the program's ISAs (bit i for number i), program id.
 */
final class ProgramNote {

  private ProgramNote() {}

  static byte[] bytes(Isa isa, Set<Isa> isas, ProgramId id) {
    byte[] owner = (Symbols.NOTE_OWNER + "\0").getBytes(StandardCharsets.US_ASCII);
    int descriptionSize = Sizes.NOTE_DESCRIPTION;
    return ByteBuffer.allocate(12 + owner.length + descriptionSize)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(owner.length)
        .putInt(descriptionSize)
        .putInt(Symbols.NOTE_TYPE)
        .put(owner)
        .putInt(Symbols.NOTE_VERSION)
        .putInt(isa.number())
        .putInt(isas.stream().mapToInt(each -> 1 << each.number()).sum())
        .put(id.bytes())
        .array();
  }
}
