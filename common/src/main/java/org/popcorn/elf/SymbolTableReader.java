package org.popcorn.elf;

import static org.popcorn.elf.ElfConstants.SHN_ABS;
import static org.popcorn.elf.ElfConstants.SHN_COMMON;
import static org.popcorn.elf.ElfConstants.SHN_LORESERVE;
import static org.popcorn.elf.ElfConstants.SHN_XINDEX;
import static org.popcorn.elf.ElfConstants.SHT_SYMTAB_SHNDX;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a symbol table (gABI 4.16). */
final class SymbolTableReader {

  private static final int SYMBOL_SIZE = 24;

  private SymbolTableReader() {}

  static List<Symbol> read(ElfFile file, ElfSection table) {
    SectionReader in = file.reader(table);
    SectionReader names = file.reader(file.section(table.link()));
    SectionReader largeIndices = largeIndices(file, table);
    int count = in.sizeBytes() / SYMBOL_SIZE;
    List<Symbol> symbols = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      names.seek(in.u32());
      int info = in.u8();
      int visibility = in.u8() & 3;
      int section = section(in, i, largeIndices);
      if (section >= file.sections().size()) {
        throw in.malformed("symbol " + i + " is in section " + section + ", which does not exist");
      }
      symbols.add(
          new Symbol(
              i, names.string(), info >> 4, info & 15, visibility, section, in.u64(), in.u64()));
    }
    return List.copyOf(symbols);
  }

  private static @Nullable SectionReader largeIndices(ElfFile file, ElfSection table) {
    for (ElfSection section : file.sections()) {
      if (section.type() == SHT_SYMTAB_SHNDX && section.link() == table.index()) {
        return file.reader(section);
      }
    }
    return null;
  }

  private static int section(SectionReader in, int symbol, @Nullable SectionReader largeIndices) {
    int section = in.u16();
    if (section < SHN_LORESERVE) {
      return section;
    }
    if (section == SHN_ABS) {
      return Symbol.ABSOLUTE;
    }
    if (section == SHN_COMMON) {
      return Symbol.COMMON;
    }
    if (section != SHN_XINDEX || largeIndices == null) {
      throw in.malformed("symbol " + symbol + " is in section 0x" + Integer.toHexString(section));
    }
    largeIndices.seek(4L * symbol);
    int large = largeIndices.s32();
    if (large < 0) {
      throw largeIndices.malformed("symbol " + symbol + " has a negative section number");
    }
    return large;
  }
}
