package org.popcorn.elf;

import static org.popcorn.elf.ElfConstants.SHN_XINDEX;
import static org.popcorn.elf.ElfConstants.SHT_NOBITS;
import static org.popcorn.elf.ElfConstants.SHT_NULL;

import java.util.ArrayList;
import java.util.List;

/** Reads the section header table (gABI 4.8) and checks that all sections lie in the file. */
final class SectionTableReader {

  private static final int NAME_OFFSET = 0;

  private SectionTableReader() {}

  static List<ElfSection> read(SectionReader file, ElfHeader header) {
    if (header.sectionOffset() == 0) {
      return List.of();
    }
    // Of a section without a name yet: its name is an offset in a section that comes later.
    ElfSection first = section(file, header, 0, "");
    long count = header.sectionCount() == 0 ? first.sizeBytes() : header.sectionCount();
    if (count < 1 || count > file.sizeBytes() / header.sectionSize()) {
      throw file.malformed(header.sectionOffset(), "section count " + count + " is too large");
    }
    int names = header.nameSection() == SHN_XINDEX ? first.link() : header.nameSection();
    if (names < 0 || names >= count) {
      throw file.malformed(header.sectionOffset(), "there is no section " + names + " for names");
    }
    ElfSection nameSection = section(file, header, names, "section names");
    check(file, nameSection);
    file.seek(nameSection.fileOffset());
    SectionReader nameReader = file.part(nameSection.sizeBytes());
    List<ElfSection> sections = new ArrayList<>((int) count);
    for (int i = 0; i < count; i++) {
      file.seek(offset(header, i) + NAME_OFFSET);
      nameReader.seek(nameSection.fileOffset() + file.u32());
      ElfSection section = section(file, header, i, i == 0 ? "" : nameReader.string());
      check(file, section);
      sections.add(section);
    }
    return List.copyOf(sections);
  }

  private static long offset(ElfHeader header, int index) {
    return header.sectionOffset() + (long) index * header.sectionSize();
  }

  private static ElfSection section(SectionReader in, ElfHeader header, int index, String name) {
    in.seek(offset(header, index) + 4);
    int type = in.s32();
    long flags = in.u64();
    long address = in.u64();
    long fileOffset = in.u64();
    long size = in.u64();
    int link = in.s32();
    int info = in.s32();
    long alignment = Math.max(1, in.u64());
    return new ElfSection(
        index, name, type, flags, address, fileOffset, size, link, info, alignment, in.u64());
  }

  private static void check(SectionReader file, ElfSection section) {
    if (section.type() == SHT_NULL) {
      return;
    }
    long fileSize = section.type() == SHT_NOBITS ? 0 : section.sizeBytes();
    long start = section.type() == SHT_NOBITS ? 0 : section.fileOffset();
    if (start < 0 || start > file.sizeBytes()) {
      throw file.malformed(0, "section '" + section.name() + "' starts outside of the file");
    }
    if (fileSize < 0 || fileSize > file.sizeBytes() - start) {
      throw file.malformed(start, "section '" + section.name() + "' ends outside of the file");
    }
    if (Long.bitCount(section.alignment()) != 1) {
      throw file.malformed(start, "section '" + section.name() + "' has a bad alignment");
    }
  }
}
