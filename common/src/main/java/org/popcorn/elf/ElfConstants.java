package org.popcorn.elf;

/** Numbers of the System V gABI, chapters 4 and 5, in the specification's spelling. */
public final class ElfConstants {

  public static final int ET_REL = 1;
  public static final int ET_EXEC = 2;
  public static final int ET_DYN = 3;

  public static final int SHN_UNDEF = 0;
  public static final int SHN_LORESERVE = 0xff00;
  public static final int SHN_ABS = 0xfff1;
  public static final int SHN_COMMON = 0xfff2;
  public static final int SHN_XINDEX = 0xffff;

  public static final int SHT_NULL = 0;
  public static final int SHT_PROGBITS = 1;
  public static final int SHT_SYMTAB = 2;
  public static final int SHT_STRTAB = 3;
  public static final int SHT_RELA = 4;
  public static final int SHT_NOTE = 7;
  public static final int SHT_NOBITS = 8;
  public static final int SHT_REL = 9;
  public static final int SHT_INIT_ARRAY = 14;
  public static final int SHT_FINI_ARRAY = 15;
  public static final int SHT_PREINIT_ARRAY = 16;
  public static final int SHT_GROUP = 17;
  public static final int SHT_SYMTAB_SHNDX = 18;
  public static final int SHT_X86_64_UNWIND = 0x7000_0001;

  public static final long SHF_WRITE = 0x1;
  public static final long SHF_ALLOC = 0x2;
  public static final long SHF_EXECINSTR = 0x4;
  public static final long SHF_MERGE = 0x10;
  public static final long SHF_STRINGS = 0x20;
  public static final long SHF_LINK_ORDER = 0x80;
  public static final long SHF_GROUP = 0x200;
  public static final long SHF_TLS = 0x400;
  public static final long SHF_COMPRESSED = 0x800;
  public static final long SHF_GNU_RETAIN = 0x20_0000;
  public static final long SHF_EXCLUDE = 0x8000_0000L;

  public static final int STB_LOCAL = 0;
  public static final int STB_GLOBAL = 1;
  public static final int STB_WEAK = 2;

  public static final int STT_NOTYPE = 0;
  public static final int STT_OBJECT = 1;
  public static final int STT_FUNC = 2;
  public static final int STT_SECTION = 3;
  public static final int STT_FILE = 4;
  public static final int STT_TLS = 6;

  public static final int STV_DEFAULT = 0;
  public static final int STV_INTERNAL = 1;
  public static final int STV_HIDDEN = 2;
  public static final int STV_PROTECTED = 3;

  public static final int PT_LOAD = 1;
  public static final int PT_NOTE = 4;
  public static final int PT_TLS = 7;

  public static final int PF_X = 1;
  public static final int PF_W = 2;
  public static final int PF_R = 4;

  private ElfConstants() {}
}
