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

  /** In a CIE's augmentation string: the CIE names a personality routine. */
  private static final char HAS_ROUTINE = 'P';

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
    boolean[] hasRoutine = {false};
    visit(
        object.file().reader(section),
        (in, start, end, distance) -> hasRoutine[0] |= distance == CIE_ID && namesRoutine(in));
    if (!hasRoutine[0]) {
      return List.of();
    }
    UnwindTable table = new UnwindTable(object, section);
    visit(object.file().reader(section), table::add);
    return new ArrayList<>(table.byCie.values());
  }

  /** Sees an entry, of which the reader has read length and distance. */
  private interface EntryVisitor {
    void visit(SectionReader in, int start, int end, int distance);
  }

  private static void visit(SectionReader in, EntryVisitor visitor) {
    while (in.remaining() >= Integer.BYTES) {
      int length = in.s32();
      int start = in.offset();
      if (length < Integer.BYTES || length > in.remaining()) {
        break;
      }
      visitor.visit(in, start, start + length, in.s32());
      in.seek((long) start + length);
    }
  }

  /** Whether the CIE whose version comes next has a personality routine. */
  private static boolean namesRoutine(SectionReader in) {
    in.skip(1);
    return in.string().indexOf(HAS_ROUTINE) >= 0;
  }

  private void add(SectionReader in, int start, int end, int distance) {
    if (distance != CIE_ID) {
      addFunction(start - distance, in.offset());
    } else if (namesRoutine(in)) {
      addCie(start - Integer.BYTES, end);
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
