package org.popcorn.linker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.SectionReader;
import org.popcorn.elf.Symbol;

/**
 * What an object's unwind table refers to beside the functions that it describes (Linux Standard
 * Base Core 5.0, 10.6.1).
 */
final class UnwindTable {

  static final String SECTION = ".eh_frame";

  /** In the place of the distance to its CIE, a CIE has this. */
  private static final int CIE_ID = 0;

  /**
   * A CIE that names a personality routine.
   *
   * @param routine the routine, or what stands for its address
   * @param relocation number of the relocation that names it, of those of the table
   * @param functions sections of the functions that it is called for
   */
  record Personality(Symbol routine, int relocation, BitSet functions) {}

  /** A relocation of the table. */
  private record Reference(int number, Symbol symbol) {}

  private final TreeMap<Integer, Reference> references = new TreeMap<>();
  private final Map<Integer, Personality> byCie = new HashMap<>();

  private UnwindTable(LinkObject object, ElfSection table) {
    int[] count = {0};
    object.visitRelocations(
        table.index(),
        (offset, type, symbol) -> {
          Reference reference = new Reference(count[0]++, symbol);
          if (offset >= 0 && offset < table.sizeBytes()) {
            // The first of several says what they are for.
            references.putIfAbsent((int) offset, reference);
          }
        });
  }

  /** The CIEs of an object that name a personality routine; none in C. */
  static List<Personality> personalities(LinkObject object) {
    @Nullable ElfSection section = object.file().section(SECTION);
    if (section == null || object.relocations(section.index()) == null) {
      return List.of();
    }
    UnwindTable table = new UnwindTable(object, section);
    table.read(object.file().reader(section));
    return new ArrayList<>(table.byCie.values());
  }

  private void read(SectionReader in) {
    while (in.remaining() >= Integer.BYTES) {
      int length = in.s32();
      int start = in.offset();
      if (length < Integer.BYTES || length > in.remaining()) {
        break;
      }
      int distance = in.s32();
      if (distance == CIE_ID) {
        addCie(start - Integer.BYTES, start + length);
      } else {
        addFunction(start - distance, in.offset());
      }
      in.skip(length - Integer.BYTES);
    }
  }

  private void addCie(int start, int end) {
    Integer first = references.ceilingKey(start);
    if (first != null && first < end) {
      Reference routine = references.get(first);
      byCie.put(start, new Personality(routine.symbol(), routine.number(), new BitSet()));
    }
  }

  /** The begin of the function comes first, behind the distance to the CIE. */
  private void addFunction(int cie, int begin) {
    Personality personality = byCie.get(cie);
    Reference function = references.get(begin);
    if (personality != null && function != null && function.symbol().section() > 0) {
      personality.functions().set(function.symbol().section());
    }
  }
}
