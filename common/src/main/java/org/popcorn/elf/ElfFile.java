package org.popcorn.elf;

import static org.popcorn.elf.ElfConstants.ET_REL;
import static org.popcorn.elf.ElfConstants.SHT_NOBITS;
import static org.popcorn.elf.ElfConstants.SHT_NULL;
import static org.popcorn.elf.ElfConstants.SHT_SYMTAB;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.diag.SourceLocation;

/** A relocatable object or an executable, ELF64 little-endian (gABI 4 and 5). */
public final class ElfFile {

  private static final int NOTE_ALIGNMENT = 4;

  private final String name;
  private final byte[] bytes;

  /** Where the file begins and ends in the bytes. */
  private final int begin;

  private final int end;
  private final ElfHeader header;
  private final List<ElfSection> sections;
  private final List<Symbol> symbols;
  private final int[] relocationTables;

  private ElfFile(String name, byte[] bytes, int begin, int end) {
    this.name = name;
    this.bytes = bytes;
    this.begin = begin;
    this.end = end;
    SectionReader file = whole("ELF header");
    this.header = ElfHeader.read(file);
    this.sections = SectionTableReader.read(file, header);
    ElfSection table = sectionOfType(SHT_SYMTAB);
    this.symbols = table == null ? List.of() : SymbolTableReader.read(this, table);
    this.relocationTables = header.type() == ET_REL ? RelocationReader.index(this) : new int[0];
  }

  /** Reads a file; {@link MalformedInputException} if it is not ELF64 little-endian. */
  public static ElfFile read(Path path) throws IOException {
    return parse(path.toString(), Files.readAllBytes(path));
  }

  /**
   * Reads the bytes of a file, which the caller does not change afterwards; name is for messages.
   */
  public static ElfFile parse(String name, byte[] bytes) {
    return parse(name, bytes, 0, bytes.length);
  }

  /** Reads a file that lies in others' bytes from {@code begin} to {@code end}. */
  static ElfFile parse(String name, byte[] bytes, int begin, int end) {
    return new ElfFile(name, bytes, begin, end);
  }

  private SectionReader whole(String what) {
    return new SectionReader(name, what, bytes, begin, end);
  }

  /** Name for messages. */
  public String name() {
    return name;
  }

  /** {@code ET_REL}, {@code ET_EXEC} or {@code ET_DYN}. */
  public int type() {
    return header.type();
  }

  /** True if sections have no addresses yet. */
  public boolean isRelocatable() {
    return header.type() == ET_REL;
  }

  /** {@code e_machine}. */
  public int machine() {
    return header.machine();
  }

  /** Address at which the program starts. */
  public long entry() {
    return header.entry();
  }

  /** All sections; the number of a section is its index in this list. */
  public List<ElfSection> sections() {
    return sections;
  }

  /** All symbols; the number of a symbol is its index in this list. */
  public List<Symbol> symbols() {
    return symbols;
  }

  /** The first section of that name, or null. */
  public @Nullable ElfSection section(String wanted) {
    for (ElfSection section : sections) {
      if (section.name().equals(wanted)) {
        return section;
      }
    }
    return null;
  }

  /** The section of that number; {@link MalformedInputException} if there is none. */
  public ElfSection section(int index) {
    if (index <= 0 || index >= sections.size()) {
      throw new MalformedInputException(
          SourceLocation.of(name), "there is no section with number " + index);
    }
    return sections.get(index);
  }

  /** A reader of a section's bytes; a section without bytes in the file has none. */
  public SectionReader reader(ElfSection section) {
    if (section.type() == SHT_NOBITS || section.type() == SHT_NULL) {
      return new SectionReader(name, section.name(), bytes, 0, 0);
    }
    // SectionTableReader has checked the range.
    int start = begin + (int) section.fileOffset();
    return new SectionReader(name, section.name(), bytes, start, start + (int) section.sizeBytes());
  }

  /** A copy of all bytes. */
  public byte[] bytes() {
    return Arrays.copyOfRange(bytes, begin, end);
  }

  /** Offset of a section's header in the file. */
  public int sectionHeader(ElfSection section) {
    // SectionTableReader has checked the range.
    return (int) (header.sectionOffset() + (long) section.index() * header.sectionSize());
  }

  /** Number of the section that holds the sections' names. */
  public int nameSection() {
    int number = header.nameSection();
    return number == ElfConstants.SHN_XINDEX ? sections.get(0).link() : number;
  }

  /** A copy of a section's bytes. */
  public byte[] bytes(ElfSection section) {
    SectionReader reader = reader(section);
    return reader.bytes(reader.sizeBytes());
  }

  /** The relocations of a section of a relocatable object, in the file's order; else none. */
  public List<Relocation> relocations(ElfSection section) {
    if (!isRelocatable() || relocationTables[section.index()] == 0) {
      return List.of();
    }
    ElfSection table = sections.get(relocationTables[section.index()]);
    return RelocationReader.read(reader(table), symbols.size(), section);
  }

  /** A section's bytes with its relocations applied as far as that needs no addresses. */
  public RelocatedSection relocated(ElfSection section) {
    return Relocator.relocate(this, section);
  }

  /** The segments of an executable. */
  public List<ProgramHeader> programHeaders() {
    SectionReader in = whole("program headers");
    in.seek(header.programHeaderOffset());
    List<ProgramHeader> headers = new ArrayList<>();
    for (int i = 0; i < header.programHeaderCount(); i++) {
      SectionReader entry = in.part(header.programHeaderSize());
      int type = entry.s32();
      int flags = entry.s32();
      long fileOffset = entry.u64();
      long address = entry.u64();
      entry.skip(8); // p_paddr
      headers.add(
          new ProgramHeader(
              type, flags, fileOffset, address, entry.u64(), entry.u64(), entry.u64()));
    }
    return List.copyOf(headers);
  }

  /** The notes in all note segments. */
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    for (ProgramHeader segment : programHeaders()) {
      if (segment.type() == ElfConstants.PT_NOTE) {
        SectionReader in = whole("notes");
        in.seek(segment.fileOffset());
        readNotes(in.part(segment.fileSizeBytes()), notes);
      }
    }
    return List.copyOf(notes);
  }

  private static void readNotes(SectionReader in, List<Note> notes) {
    while (in.remaining() > 0) {
      long nameSize = in.u32();
      long descriptionSize = in.u32();
      int type = in.s32();
      String owner = in.string(nameSize);
      in.align(NOTE_ALIGNMENT);
      byte[] description = in.bytes(descriptionSize);
      in.skip(Math.min(in.remaining(), -in.offset() & (NOTE_ALIGNMENT - 1)));
      int zero = owner.indexOf('\0');
      notes.add(new Note(zero < 0 ? owner : owner.substring(0, zero), type, description));
    }
  }

  private @Nullable ElfSection sectionOfType(int type) {
    for (ElfSection section : sections) {
      if (section.type() == type) {
        return section;
      }
    }
    return null;
  }
}
