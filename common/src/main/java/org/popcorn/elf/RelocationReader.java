package org.popcorn.elf;

import static org.popcorn.elf.ElfConstants.SHT_REL;
import static org.popcorn.elf.ElfConstants.SHT_RELA;

import java.util.ArrayList;
import java.util.List;

/** Reads the relocations of a section (gABI 4.18); only those with addends exist on our ISAs. */
final class RelocationReader {

  private static final int RELA_SIZE = 24;

  private RelocationReader() {}

  /** For each section the number of the section that holds its relocations, 0 if it has none. */
  static int[] index(ElfFile file) {
    int[] tables = new int[file.sections().size()];
    for (ElfSection section : file.sections()) {
      int target = section.info();
      if (section.type() == SHT_REL) {
        throw file.reader(section).malformed("relocations without addends are not supported");
      }
      if (section.type() != SHT_RELA) {
        continue;
      }
      if (target < 0 || target >= tables.length) {
        throw file.reader(section).malformed("there is no section with number " + target);
      }
      if (tables[target] != 0 && target != 0) {
        throw file.reader(section).malformed("second table of relocations of one section");
      }
      tables[target] = section.index();
    }
    return tables;
  }

  static List<Relocation> read(SectionReader in, int symbolCount, ElfSection target) {
    int count = in.sizeBytes() / RELA_SIZE;
    List<Relocation> relocations = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      long offset = in.u64();
      int type = in.s32();
      int symbol = in.s32();
      if (symbol < 0 || symbol >= symbolCount) {
        throw in.malformed("symbol " + symbol + " does not exist");
      }
      if (offset < 0 || offset >= target.sizeBytes()) {
        throw in.malformed("relocation is outside of section '" + target.name() + "'");
      }
      relocations.add(new Relocation(offset, type, symbol, in.u64()));
    }
    return List.copyOf(relocations);
  }
}
