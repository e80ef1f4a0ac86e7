package org.popcorn.linker;

import static org.popcorn.elf.ElfConstants.SHF_MERGE;
import static org.popcorn.elf.ElfConstants.SHF_STRINGS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;
import org.popcorn.layout.JointLayout;
import org.popcorn.layout.PlacedSection;
import org.popcorn.layout.PortableObject;
import org.popcorn.layout.SectionKey;
import org.popcorn.target.Isa;

/**
 * Copies of an ISA's portable objects for lld. In them a joint section reaches to the begin of the
 * next one, and its name holds its number in the layout: then one pattern per output section,
 * sorted by name, places all of them. lld tries each pattern on each section, so a pattern for each
 * section costs it a second for ten thousand of them.
 *
 * <p>Symbols and relocations stay as they are; nothing but headers of sections is changed, and what
 * they now describe lies behind the old end of the file.
 */
final class PlacedObjects {

  private static final String PREFIX = ".joint";

  /** Added to a section's number, so that all numbers have the same digits. */
  private static final int FIRST_NUMBER = 100_000_000;

  /** Offsets in a section header (gABI, "Section Header"). */
  private static final int FLAGS = 8;

  private static final int OFFSET = 24;
  private static final int SIZE = 32;

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

  /** Writes the copy of an object. */
  void write(LinkObject object, PortableObject portable, Path path) throws IOException {
    ElfFile file = object.file();
    List<Moved> moved = new ArrayList<>();
    StringBuilder names = new StringBuilder();
    long size = 0;
    for (ElfSection section : file.sections()) {
      Place place = places.get(new SectionKey(portable, section.name()));
      if (place != null && object.isJoint(section.index())) {
        Moved one = new Moved(section, place);
        moved.add(one);
        names.append(place.name()).append('\0');
        size += one.fileSize();
      }
    }
    byte[] old = file.bytes();
    ElfSection nameSection = file.section(file.nameSection());
    byte[] oldNames = file.bytes(nameSection);
    ByteBuffer out =
        ByteBuffer.allocate(
                Math.toIntExact(old.length + size + oldNames.length + names.length() + ALIGNMENT))
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(old);
    int header = file.sectionHeader(nameSection);
    out.putLong(header + OFFSET, out.position());
    out.putLong(header + SIZE, (long) oldNames.length + names.length());
    out.put(oldNames).put(names.toString().getBytes(StandardCharsets.US_ASCII));
    int name = oldNames.length;
    for (Moved one : moved) {
      move(file, one, name, out);
      name += one.place().name().length() + 1;
    }
    Files.write(path, Arrays.copyOf(out.array(), out.position()));
  }

  private static void move(ElfFile file, Moved moved, int name, ByteBuffer out) {
    ElfSection section = moved.section();
    int header = file.sectionHeader(section);
    out.putInt(header, name);
    // Constants that have an address of their own are not merged.
    out.putLong(header + FLAGS, section.flags() & ~(SHF_MERGE | SHF_STRINGS));
    out.putLong(header + SIZE, moved.place().sizeBytes());
    if (!section.isNobits()) {
      int start = (out.position() + ALIGNMENT - 1) & -ALIGNMENT;
      out.putLong(header + OFFSET, start);
      out.position(start).put(file.bytes(section));
      out.position(start + (int) moved.place().sizeBytes());
    }
  }
}
