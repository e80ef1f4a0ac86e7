package org.popcorn.elf;

/**
 * The ELF header (gABI 4.3), as far as it is used.
 *
 * @param type {@code e_type}
 * @param machine {@code e_machine}
 * @param entry {@code e_entry}
 * @param programHeaderOffset {@code e_phoff}
 * @param programHeaderSize {@code e_phentsize}
 * @param programHeaderCount {@code e_phnum}
 * @param sectionOffset {@code e_shoff}
 * @param sectionSize {@code e_shentsize}
 * @param sectionCount {@code e_shnum}; 0 if the first section header says how many there are
 * @param nameSection {@code e_shstrndx}; {@code SHN_XINDEX} if the first section header holds it
 */
record ElfHeader(
    int type,
    int machine,
    long entry,
    long programHeaderOffset,
    int programHeaderSize,
    int programHeaderCount,
    long sectionOffset,
    int sectionSize,
    int sectionCount,
    int nameSection) {

  private static final int MAGIC = 0x464c457f; // 0x7f E L F
  private static final int ELFCLASS64 = 2;
  private static final int ELFDATA2LSB = 1;
  private static final int E_IDENT_SIZE = 16;
  private static final int PROGRAM_HEADER_SIZE = 56;
  private static final int SECTION_HEADER_SIZE = 64;

  static ElfHeader read(SectionReader in) {
    if (in.remaining() < 4 || in.s32() != MAGIC) {
      throw in.malformed(0, "not an ELF file");
    }
    if (in.u8() != ELFCLASS64 || in.u8() != ELFDATA2LSB) {
      throw in.malformed(4, "not an ELF file of 64 bits, little-endian");
    }
    in.seek(E_IDENT_SIZE);
    int type = in.u16();
    int machine = in.u16();
    in.skip(4); // e_version
    long entry = in.u64();
    long programHeaderOffset = in.u64();
    long sectionOffset = in.u64();
    in.skip(6); // e_flags, e_ehsize
    int programHeaderSize = in.u16();
    int programHeaderCount = in.u16();
    int sectionSize = in.u16();
    int sectionCount = in.u16();
    int nameSection = in.u16();
    if (programHeaderCount > 0 && programHeaderSize != PROGRAM_HEADER_SIZE) {
      throw in.malformed(54, "program headers have " + programHeaderSize + " bytes, not 56");
    }
    if (sectionOffset != 0 && sectionSize != SECTION_HEADER_SIZE) {
      throw in.malformed(58, "section headers have " + sectionSize + " bytes, not 64");
    }
    return new ElfHeader(
        type,
        machine,
        entry,
        programHeaderOffset,
        programHeaderSize,
        programHeaderCount,
        sectionOffset,
        sectionSize,
        sectionCount,
        nameSection);
  }
}
