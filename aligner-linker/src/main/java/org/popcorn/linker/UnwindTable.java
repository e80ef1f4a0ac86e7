package org.popcorn.linker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.SectionReader;
import org.popcorn.elf.Symbol;

/**
 * What an object's unwind table refers to beside the functions that it describes (Linux Standard
 * Base Core 5.0, 10.6.1).
 */
final class UnwindTable {

  private static final String SECTION = ".eh_frame";

  /** In the place of the distance to its CIE, a CIE has this. */
  private static final int CIE_ID = 0;

  private UnwindTable() {}

  /** The personality routines that CIEs name, or what stands for their addresses. */
  static List<Symbol> personalities(LinkObject object) {
    @Nullable ElfSection table = object.file().section(SECTION);
    if (table == null || object.relocations(table.index()) == null) {
      return List.of();
    }
    BitSet cies = cieBytes(object.file().reader(table));
    List<Symbol> personalities = new ArrayList<>();
    object.visitRelocations(
        table.index(),
        (offset, type, symbol) -> {
          boolean isInCie = offset >= 0 && offset < table.sizeBytes() && cies.get((int) offset);
          if (isInCie && !personalities.contains(symbol)) {
            personalities.add(symbol);
          }
        });
    return personalities;
  }

  /** The offsets that lie in CIEs. */
  private static BitSet cieBytes(SectionReader in) {
    BitSet cies = new BitSet();
    while (in.remaining() >= Integer.BYTES) {
      int length = in.s32();
      int start = in.offset();
      if (length < Integer.BYTES || length > in.remaining()) {
        break;
      }
      if (in.s32() == CIE_ID) {
        cies.set(start, start + length);
      }
      in.skip(length - Integer.BYTES);
    }
    return cies;
  }
}
