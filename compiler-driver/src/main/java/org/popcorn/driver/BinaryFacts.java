package org.popcorn.driver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.diag.SourceLocation;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.Note;
import org.popcorn.table.SiteTable;
import org.popcorn.table.SiteTableReader;
import org.popcorn.target.Isa;

/**
 * What {@code popcorn inspect} tells about one executable.
 *
 * @param isa of its code
 * @param abiVersion of the note
 * @param programId 64 hexadecimal digits, equal in all executables of a program
 * @param sections those that are loaded
 * @param sites its site table
 */
record BinaryFacts(
    Path file,
    Isa isa,
    int abiVersion,
    String programId,
    List<ElfSection> sections,
    SiteTable sites) {

  private static final String NOTE_OWNER = "Popcorn";
  private static final int NOTE_TYPE = 1;
  private static final int ID_OFFSET = 12;
  private static final int NOTE_SIZE = 44;

  BinaryFacts {
    sections = List.copyOf(sections);
  }

  /** The executable at that path and those beside it that are for other ISAs. */
  static List<BinaryFacts> readAll(Path file) throws IOException {
    List<BinaryFacts> all = new ArrayList<>();
    all.add(read(file));
    for (Isa isa : Isa.all()) {
      Path sibling = file.resolveSibling(file.getFileName() + "." + isa.id());
      if (Files.exists(sibling)) {
        all.add(read(sibling));
      }
    }
    return all;
  }

  private static BinaryFacts read(Path path) throws IOException {
    ElfFile file = ElfFile.read(path);
    SiteTable sites = SiteTableReader.read(file);
    for (Note note : file.notes()) {
      if (note.name().equals(NOTE_OWNER)
          && note.type() == NOTE_TYPE
          && note.description().length >= NOTE_SIZE
          && sites != null) {
        byte[] description = note.description();
        ByteBuffer words = ByteBuffer.wrap(description).order(ByteOrder.LITTLE_ENDIAN);
        byte[] id = Arrays.copyOfRange(description, ID_OFFSET, NOTE_SIZE);
        return new BinaryFacts(
            path,
            Isa.ofElfMachine(file.machine()),
            words.getInt(0),
            HexFormat.of().formatHex(id),
            loaded(file),
            sites);
      }
    }
    throw new MalformedInputException(
        SourceLocation.of(path.toString()), "not linked by popcorn-cc");
  }

  private static List<ElfSection> loaded(ElfFile file) {
    List<ElfSection> sections = new ArrayList<>();
    for (ElfSection section : file.sections()) {
      if (section.isLoaded() && section.sizeBytes() > 0) {
        sections.add(section);
      }
    }
    return sections;
  }

  /** Number of parts of live values over all rows. */
  long partCount() {
    long count = 0;
    for (SiteTable.PlacedRow row : sites.rows()) {
      count += row.parts().size();
    }
    return count;
  }
}
