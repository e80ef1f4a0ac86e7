package org.popcorn.driver.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.diag.SourceLocation;
import org.popcorn.target.Isa;

/**
 * An executable as llvm-readobj describes it.
 *
 * @param machine {@code e_machine}
 * @param isaNumbers the note's set of ISAs, a bit for each number
 * @param programId of the note, hexadecimal
 * @param bytes of the whole file
 */
record CheckedBinary(
    Path file,
    int machine,
    int isaNumber,
    int isaNumbers,
    String programId,
    Map<String, Section> sections,
    List<Symbol> symbols,
    ByteBuffer bytes) {

  /** A section of the file. */
  record Section(
      String name, long address, long offset, long size, boolean isEmpty, boolean isCompressed) {}

  /** A symbol; {@code type} as llvm-readobj names it. */
  record Symbol(String name, long value, long size, String type, String section) {}

  private static final int SHT_NOBITS = 8;
  private static final int SHF_COMPRESSED = 0x800;
  private static final int COMPRESSION_HEADER = 24;
  private static final int LARGEST_SECTION = 1 << 30;
  private static final String NOTE_SECTION = ".note.popcorn";

  /** Name size, description size, type, "Popcorn\0"; then the description of 44 bytes. */
  private static final int NOTE_HEADER = 20;

  private static final int NOTE_SIZE = NOTE_HEADER + 44;

  /** Reads a file; {@link MalformedInputException} if it is not a whole executable of ours. */
  static CheckedBinary read(Path readobj, Path file) throws IOException {
    JsonNode facts = ReadObj.describe(readobj, file);
    Map<String, Section> sections = new LinkedHashMap<>();
    for (JsonNode entry : facts.path("Sections")) {
      JsonNode section = entry.path("Section");
      String name = section.path("Name").path("Name").asText();
      sections.putIfAbsent(
          name,
          new Section(
              name,
              section.path("Address").asLong(),
              section.path("Offset").asLong(),
              section.path("Size").asLong(),
              section.path("Type").path("Value").asInt() == SHT_NOBITS,
              (section.path("Flags").path("Value").asLong() & SHF_COMPRESSED) != 0));
    }
    List<Symbol> symbols = new ArrayList<>();
    for (JsonNode entry : facts.path("Symbols")) {
      JsonNode symbol = entry.path("Symbol");
      symbols.add(
          new Symbol(
              symbol.path("Name").path("Name").asText(),
              symbol.path("Value").asLong(),
              symbol.path("Size").asLong(),
              symbol.path("Type").path("Name").asText(),
              symbol.path("Section").path("Name").asText()));
    }
    byte[] bytes = Files.readAllBytes(file);
    Section note = sections.get(NOTE_SECTION);
    if (note == null || note.size() < NOTE_SIZE) {
      throw malformed(file, "not linked by popcorn-cc");
    }
    ByteBuffer words =
        ByteBuffer.wrap(slice(file, ByteBuffer.wrap(bytes), note)).order(ByteOrder.LITTLE_ENDIAN);
    byte[] id = Arrays.copyOfRange(words.array(), NOTE_HEADER + 12, NOTE_SIZE);
    return new CheckedBinary(
        file,
        facts.path("ElfHeader").path("Machine").path("Value").asInt(),
        words.getInt(NOTE_HEADER + 4),
        words.getInt(NOTE_HEADER + 8),
        HexFormat.of().formatHex(id),
        sections,
        symbols,
        ByteBuffer.wrap(bytes).asReadOnlyBuffer());
  }

  /** The ISA of the note, whose machine is that of the file. */
  Isa isa() {
    if (isaNumber < 0 || isaNumber >= Isa.all().size()) {
      throw malformed(file, "unknown ISA number " + isaNumber);
    }
    Isa isa = Isa.ofNumber(isaNumber);
    if (isa.elfMachine() != machine) {
      throw malformed(file, "its note says " + isa + ", its ELF header machine " + machine);
    }
    return isa;
  }

  /** The bytes of a section, or null if there is none or it has no bytes. */
  byte @Nullable [] contents(String name) {
    Section section = sections.get(name);
    if (section == null || section.isEmpty()) {
      return null;
    }
    byte[] stored = slice(file, bytes, section);
    return section.isCompressed() ? inflated(section, stored) : stored;
  }

  private static byte[] slice(Path file, ByteBuffer bytes, Section section) {
    long end = section.offset() + section.size();
    if (section.offset() < 0 || end < section.offset() || end > bytes.limit()) {
      throw malformed(file, section.name() + " reaches beyond the end of the file");
    }
    byte[] slice = new byte[(int) section.size()];
    bytes.get((int) section.offset(), slice);
    return slice;
  }

  /** gABI, "Compressed Sections": type, reserved, size, alignment, then a zlib stream. */
  private byte[] inflated(Section section, byte[] stored) {
    long size =
        stored.length < COMPRESSION_HEADER
            ? -1
            : ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).getLong(Long.BYTES);
    if (stored.length < COMPRESSION_HEADER
        || stored[0] != 1
        || size < 0
        || size > LARGEST_SECTION) {
      throw malformed(file, section.name() + " is compressed in an unknown way");
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(stored, COMPRESSION_HEADER, stored.length - COMPRESSION_HEADER);
      byte[] contents = new byte[(int) size];
      int done = 0;
      while (done < contents.length) {
        int more = inflater.inflate(contents, done, contents.length - done);
        if (more == 0) {
          throw malformed(file, section.name() + " ends too early");
        }
        done += more;
      }
      return contents;
    } catch (DataFormatException broken) {
      throw malformed(file, section.name() + ": " + broken.getMessage());
    } finally {
      inflater.end();
    }
  }

  static MalformedInputException malformed(Path file, String problem) {
    return new MalformedInputException(SourceLocation.of(file.toString()), problem);
  }
}
