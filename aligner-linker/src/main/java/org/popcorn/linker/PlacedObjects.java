package org.popcorn.linker;

import static org.popcorn.elf.ElfConstants.SHF_EXCLUDE;
import static org.popcorn.elf.ElfConstants.SHF_MERGE;
import static org.popcorn.elf.ElfConstants.SHF_STRINGS;
import static org.popcorn.elf.ElfConstants.SHT_INIT_ARRAY;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.Symbol;
import org.popcorn.layout.JointLayout;
import org.popcorn.layout.PlacedSection;
import org.popcorn.layout.PortableObject;
import org.popcorn.layout.SectionKey;
import org.popcorn.stackmap.StackMapSection;
import org.popcorn.target.Isa;

/**
 * Copies of an ISA's portable objects for lld. In them a joint section reaches to the begin of the
 * next one, and its name holds its number in the layout: then one pattern per output section,
 * sorted by name, places all of them. lld tries each pattern on each section, so a pattern for each
 * section costs it a second for ten thousand of them.
 *
 * <p>Symbols stay as they are, and so do relocations but for those of stack maps of functions that
 * are left out; headers of sections are changed, and what they now describe lies behind the old end
 * of the file.
 */
final class PlacedObjects {

  private static final String PREFIX = ".joint";

  /** Added to a section's number, so that all numbers have the same digits. */
  private static final int FIRST_NUMBER = 100_000_000;

  /** Offsets in a section header (gABI, "Section Header"). */
  private static final int FLAGS = 8;

  private static final int OFFSET = 24;
  private static final int SIZE = 32;

  /** Offsets in a relocation: of its type and, behind that, its symbol. */
  private static final int RELOCATION_TYPE = 8;

  private static final int RELOCATION_SYMBOL = RELOCATION_TYPE + Integer.BYTES;

  /** Enough for every section whose bytes are read in place. */
  private static final int ALIGNMENT = 16;

  private record Place(String name, long sizeBytes) {}

  /** A section with its place. */
  private record Moved(ElfSection section, Place place) {
    int fileSize() {
      return section.isNobits() ? 0 : Math.toIntExact(place.sizeBytes()) + ALIGNMENT;
    }
  }

  private final Map<SectionKey, Place> places = new HashMap<>();

  /** The places of the sections that the ISA has. */
  PlacedObjects(Isa isa, JointLayout layout) {
    Map<String, PlacedSection> last = new HashMap<>();
    int number = FIRST_NUMBER;
    for (PlacedSection section : layout.sections()) {
      if (section.section().sizesBytes().containsKey(isa)) {
        String output = section.section().sectionClass().outputSection();
        String name = PREFIX + output + "." + number++;
        places.put(section.section().key(), new Place(name, section.section().sizeBytes()));
        PlacedSection before = last.put(output, section);
        if (before != null) {
          SectionKey key = before.section().key();
          places.put(key, new Place(place(key).name(), section.address() - before.address()));
        }
      }
    }
  }

  private Place place(SectionKey key) {
    Place place = places.get(key);
    if (place == null) {
      throw new IllegalArgumentException(key + " has no place");
    }
    return place;
  }

  /** The pattern of a linker script for the sections of an output section, in their order. */
  static String pattern(String output) {
    return "KEEP(*(SORT_BY_NAME(" + PREFIX + output + ".*)))";
  }

  /**
   * Writes the copy of an object.
   *
   * @param kept the object's sections that the program keeps
   */
  void write(LinkObject object, PortableObject portable, List<ElfSection> kept, Path path)
      throws IOException {
    ElfFile file = object.file();
    List<Moved> moved = new ArrayList<>();
    StringBuilder names = new StringBuilder();
    long size = 0;
    for (ElfSection section : kept) {
      if (object.isJoint(section.index())) {
        Moved one = new Moved(section, place(new SectionKey(portable, section.name())));
        moved.add(one);
        names.append(one.place().name()).append('\0');
        size += one.fileSize();
      }
    }
    ElfSection nameSection = file.section(file.nameSection());
    byte[] oldNames = file.bytes(nameSection);
    Copy copy =
        new Copy(file, Math.toIntExact(size + oldNames.length + names.length() + ALIGNMENT));
    copy.replaceNames(nameSection, oldNames, names.toString().getBytes(StandardCharsets.US_ASCII));
    int name = oldNames.length;
    for (Moved one : moved) {
      copy.move(one, name);
      name += one.place().name().length() + 1;
    }
    BitSet keptNumbers = new BitSet();
    kept.forEach(section -> keptNumbers.set(section.index()));
    if (!portable.isProgram()) {
      excludeDroppedArrays(file, keptNumbers, copy);
    }
    forgetDroppedFunctions(object, keptNumbers, copy);
    forgetIdlePersonalities(object, keptNumbers, copy);
    copy.write(path);
  }

  /** lld would keep initialization arrays, and all that they lead to. */
  private static void excludeDroppedArrays(ElfFile file, BitSet kept, Copy copy) {
    for (ElfSection section : file.sections()) {
      if (section.type() == SHT_INIT_ARRAY && !kept.get(section.index())) {
        copy.exclude(section);
      }
    }
  }

  /**
   * A weak function in whose place the link takes another object's has stack maps here: those must
   * not speak of the other one, whose name is the same.
   */
  private static void forgetDroppedFunctions(LinkObject object, BitSet kept, Copy copy) {
    ElfFile file = object.file();
    ElfSection stackMaps = file.section(StackMapSection.NAME);
    ElfSection relocations = stackMaps == null ? null : object.relocations(stackMaps.index());
    if (relocations == null) {
      return;
    }
    int end = Math.toIntExact(relocations.fileOffset() + relocations.sizeBytes());
    for (int at = Math.toIntExact(relocations.fileOffset()); at < end; at += LinkObject.RELA_SIZE) {
      int number = copy.relocationSymbol(at);
      if (number < 0 || number >= file.symbols().size()) {
        throw file.reader(relocations).malformed("symbol " + number + " does not exist");
      }
      Symbol symbol = file.symbols().get(number);
      if (symbol.section() > 0 && !kept.get(symbol.section())) {
        copy.clearRelocation(at);
      }
    }
  }

  /** lld would keep a personality routine although all functions are dropped that have it. */
  private static void forgetIdlePersonalities(LinkObject object, BitSet kept, Copy copy) {
    for (UnwindTable.Personality personality : object.personalities()) {
      if (!personality.functions().intersects(kept)) {
        ElfSection table = object.file().section(UnwindTable.SECTION);
        long first = object.relocations(table.index()).fileOffset();
        copy.clearRelocation(
            Math.toIntExact(first + (long) personality.relocation() * LinkObject.RELA_SIZE));
      }
    }
  }

  /** The object's bytes with changed headers, and what comes behind them. */
  private static final class Copy {

    private final ElfFile file;
    private final ByteBuffer old;
    private final ByteBuffer added;

    Copy(ElfFile file, int mostBytes) {
      this.file = file;
      this.old = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
      this.added = ByteBuffer.allocate(mostBytes);
    }

    private long end() {
      return (long) old.capacity() + added.position();
    }

    /** Number of the symbol of the relocation there (gABI, "Relocation"). */
    int relocationSymbol(int at) {
      return old.getInt(at + RELOCATION_SYMBOL);
    }

    /** Makes the relocation there one that does nothing: of type 0, on each ISA. */
    void clearRelocation(int at) {
      old.putLong(at + RELOCATION_TYPE, 0);
    }

    void replaceNames(ElfSection section, byte[] oldNames, byte[] newNames) {
      int header = file.sectionHeader(section);
      old.putLong(header + OFFSET, end());
      old.putLong(header + SIZE, (long) oldNames.length + newNames.length);
      added.put(oldNames).put(newNames);
    }

    void exclude(ElfSection section) {
      old.putLong(file.sectionHeader(section) + FLAGS, section.flags() | SHF_EXCLUDE);
    }

    void move(Moved moved, int name) {
      ElfSection section = moved.section();
      int header = file.sectionHeader(section);
      old.putInt(header, name);
      // Constants that have an address of their own are not merged.
      old.putLong(header + FLAGS, section.flags() & ~(SHF_MERGE | SHF_STRINGS));
      old.putLong(header + SIZE, moved.place().sizeBytes());
      if (!section.isNobits()) {
        added.position(added.position() + (int) (-end() & (ALIGNMENT - 1)));
        old.putLong(header + OFFSET, end());
        int start = added.position();
        added.put(file.bytes(section));
        added.position(start + (int) moved.place().sizeBytes());
      }
    }

    void write(Path path) throws IOException {
      try (FileOutputStream out = new FileOutputStream(path.toFile())) {
        out.write(old.array());
        out.write(added.array(), 0, added.position());
      }
    }
  }
}
