package org.popcorn.driver.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.diag.SourceLocation;
import org.popcorn.driver.base.Demangler;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.Note;
import org.popcorn.facts.Sizes;
import org.popcorn.facts.Symbols;
import org.popcorn.table.SiteTable;
import org.popcorn.table.SiteTableReader;
import org.popcorn.table.SiteValues;
import org.popcorn.target.Isa;

/**
 * What {@code popcorn inspect} tells about one executable.
 *
 * @param isa of its code
 * @param abiVersion of the note
 * @param programId 64 hexadecimal digits, equal in all executables of a program
 * @param sections those that are loaded
 * @param sites its site table
 * @param values names of live values; none without debug information
 * @param functions names of functions; none without symbols
 * @param places of calls in the source; none without debug information
 * @param demangled what the source calls functions in C++, by symbol
 */
record BinaryFacts(
    Path file,
    Isa isa,
    int abiVersion,
    String programId,
    List<ElfSection> sections,
    SiteTable sites,
    SiteValues values,
    FunctionNames functions,
    SourcePlaces places,
    Map<String, String> demangled) {

  BinaryFacts {
    sections = List.copyOf(sections);
    demangled = Map.copyOf(demangled);
  }

  /**
   * The executable at that path and those beside it that are for other ISAs.
   *
   * @param symbolizer the program llvm-symbolizer
   */
  static List<BinaryFacts> readAll(Path file, Path symbolizer) throws IOException {
    List<BinaryFacts> all = new ArrayList<>();
    all.add(read(file, symbolizer));
    for (Isa isa : Isa.all()) {
      Path sibling = file.resolveSibling(file.getFileName() + "." + isa.id());
      if (Files.exists(sibling)) {
        all.add(read(sibling, symbolizer));
      }
    }
    return all;
  }

  private static BinaryFacts read(Path path, Path symbolizer) throws IOException {
    ElfFile file = ElfFile.read(path);
    SiteTable sites = SiteTableReader.read(file);
    byte[] note = note(file);
    if (note == null || sites == null) {
      throw new MalformedInputException(
          SourceLocation.of(path.toString()), "not linked by popcorn-cc");
    }
    FunctionNames functions = new FunctionNames(file);
    SourcePlaces places =
        SourcePlaces.ofCalls(
            symbolizer,
            path,
            file,
            sites.rows().stream().map(SiteTable.PlacedRow::returnAddress).toList());
    ByteBuffer words = ByteBuffer.wrap(note).order(ByteOrder.LITTLE_ENDIAN);
    return new BinaryFacts(
        path,
        Isa.ofElfMachine(file.machine()),
        words.getInt(0),
        programId(note),
        loaded(file),
        sites,
        values(file),
        functions,
        places,
        Demangler.names(
            Stream.of(functions.all(), places.functions()).flatMap(List::stream).toList()));
  }

  /** A function as the source names it; null for null. */
  @Nullable String inSource(@Nullable String symbol) {
    return symbol == null ? null : demangled.getOrDefault(symbol, symbol);
  }

  /** The program id of a note, 64 hexadecimal digits. */
  static String programId(byte[] note) {
    return HexFormat.of()
        .formatHex(Arrays.copyOfRange(note, Sizes.NOTE_PROGRAM_ID, Sizes.NOTE_DESCRIPTION));
  }

  /** The description of the program's note; null if there is none. */
  static byte @Nullable [] note(ElfFile file) {
    for (Note note : file.notes()) {
      if (note.name().equals(Symbols.NOTE_OWNER)
          && note.type() == Symbols.NOTE_TYPE
          && note.description().length >= Sizes.NOTE_DESCRIPTION) {
        return note.description();
      }
    }
    return null;
  }

  private static SiteValues values(ElfFile file) {
    ElfSection section = file.section(SiteValues.SECTION);
    return section == null ? SiteValues.none() : SiteValues.parse(file.name(), file.bytes(section));
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
