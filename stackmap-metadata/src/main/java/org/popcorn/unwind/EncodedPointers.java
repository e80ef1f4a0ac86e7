package org.popcorn.unwind;

import org.popcorn.elf.RelocatedSection;
import org.popcorn.elf.SectionOffset;
import org.popcorn.elf.SectionReader;

/** Reads pointers as {@code .eh_frame} encodes them (LSB 10.5.1). */
final class EncodedPointers {

  static final int DW_EH_PE_absptr = 0x00;
  private static final int DW_EH_PE_uleb128 = 0x01;
  private static final int DW_EH_PE_udata2 = 0x02;
  private static final int DW_EH_PE_udata4 = 0x03;
  private static final int DW_EH_PE_udata8 = 0x04;
  private static final int DW_EH_PE_sleb128 = 0x09;
  private static final int DW_EH_PE_sdata2 = 0x0a;
  private static final int DW_EH_PE_sdata4 = 0x0b;
  private static final int DW_EH_PE_sdata8 = 0x0c;
  private static final int DW_EH_PE_pcrel = 0x10;
  private static final int DW_EH_PE_omit = 0xff;
  private static final int FORMAT = 0x0f;
  private static final int APPLICATION = 0x70;
  private static final int INDIRECT = 0x80;

  private final RelocatedSection section;
  private final SectionReader in;
  private final boolean relocatable;
  private final long sectionAddress;

  EncodedPointers(RelocatedSection section, boolean relocatable, long sectionAddress) {
    this.section = section;
    this.in = section.reader();
    this.relocatable = relocatable;
    this.sectionAddress = sectionAddress;
  }

  /** A number in the pointer's format, such as the size of a function. */
  long number(int encoding) {
    return switch (encoding & FORMAT) {
      case DW_EH_PE_absptr, DW_EH_PE_udata8, DW_EH_PE_sdata8 -> in.u64();
      case DW_EH_PE_uleb128 -> in.uleb128();
      case DW_EH_PE_udata2 -> in.u16();
      case DW_EH_PE_udata4 -> in.u32();
      case DW_EH_PE_sleb128 -> in.sleb128();
      case DW_EH_PE_sdata2 -> in.s16();
      case DW_EH_PE_sdata4 -> in.s32();
      default -> throw in.malformed("unknown pointer encoding 0x" + Integer.toHexString(encoding));
    };
  }

  /** Leaves out a pointer that does not matter here. */
  void skip(int encoding) {
    if (encoding != DW_EH_PE_omit) {
      number(encoding);
    }
  }

  /** The place that a function's entry begins with. */
  SectionOffset place(int encoding) {
    int offset = in.offset();
    SectionOffset reference = section.reference(offset);
    long value = number(encoding);
    if (reference != null) {
      return reference;
    }
    if (relocatable) {
      throw in.malformed(offset, "function without a relocation");
    }
    if ((encoding & INDIRECT) != 0) {
      throw in.malformed(offset, "indirect pointer to a function");
    }
    return switch (encoding & APPLICATION) {
      case DW_EH_PE_absptr -> SectionOffset.ofAddress(value);
      case DW_EH_PE_pcrel -> SectionOffset.ofAddress(sectionAddress + offset + value);
      default ->
          throw in.malformed(offset, "unknown pointer encoding 0x" + Integer.toHexString(encoding));
    };
  }
}
