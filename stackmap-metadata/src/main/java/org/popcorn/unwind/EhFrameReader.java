package org.popcorn.unwind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.RelocatedSection;
import org.popcorn.elf.SectionOffset;
import org.popcorn.elf.SectionReader;

/** Reads the entries of {@code .eh_frame} (LSB 10.6); their instructions are left for later. */
final class EhFrameReader {

  private static final long EXTENDED_LENGTH = 0xffff_ffffL;

  private final SectionReader in;
  private final EncodedPointers pointers;
  private final Map<Long, CommonEntry> commonEntries = new HashMap<>();
  private final List<FrameEntry> entries = new ArrayList<>();

  EhFrameReader(ElfFile file, ElfSection section, RelocatedSection relocated) {
    this.in = relocated.reader();
    this.pointers = new EncodedPointers(relocated, file.isRelocatable(), section.address());
  }

  List<FrameEntry> read() {
    while (in.remaining() > 0) {
      int start = in.offset();
      long length = in.u32();
      if (length == EXTENDED_LENGTH) {
        throw in.malformed(start, "entry of 64-bit DWARF");
      }
      if (length > in.remaining()) {
        throw in.malformed(start, "entry ends outside of the section");
      }
      if (length > 0) { // an entry of length 0 ends the part of one object
        entry(start, in.offset() + (int) length);
      }
    }
    return entries;
  }

  private void entry(int start, int end) {
    int pointerOffset = in.offset();
    long commonDistance = in.u32();
    if (commonDistance == 0) {
      commonEntries.put((long) start, commonEntry(end));
    } else {
      CommonEntry common = commonEntries.get(pointerOffset - commonDistance);
      if (common == null) {
        throw in.malformed(pointerOffset, "entry refers to no common entry before it");
      }
      frameEntry(common, end);
    }
    in.seek(end);
  }

  private CommonEntry commonEntry(int end) {
    int version = in.u8();
    if (version != 1 && version != 3) {
      throw in.malformed(in.offset() - 1, "common entry of version " + version);
    }
    String augmentation = in.string();
    long codeAlignment = in.uleb128();
    long dataAlignment = in.sleb128();
    if (version == 1) {
      in.skip(1); // return address register
    } else {
      in.uleb128();
    }
    boolean hasData = augmentation.startsWith("z");
    if (!hasData && !augmentation.isEmpty()) {
      throw in.malformed("unknown augmentation '" + augmentation + "'");
    }
    int encoding = EncodedPointers.DW_EH_PE_absptr;
    if (hasData) {
      int instructions = endOfAugmentationData(end);
      for (int i = 1; i < augmentation.length(); i++) {
        switch (augmentation.charAt(i)) {
          case 'R' -> encoding = in.u8();
          case 'P' -> pointers.skip(in.u8());
          case 'L' -> in.u8();
          case 'S' -> {} // signal frame: no site is in one
          default -> throw in.malformed("unknown augmentation '" + augmentation + "'");
        }
      }
      in.seek(instructions);
    }
    checkEnd(end);
    return new CommonEntry(codeAlignment, dataAlignment, encoding, hasData, in.offset(), end);
  }

  private void frameEntry(CommonEntry common, int end) {
    SectionOffset start = pointers.place(common.pointerEncoding());
    long sizeBytes = pointers.number(common.pointerEncoding());
    if (common.hasAugmentationData()) {
      in.seek(endOfAugmentationData(end));
    }
    checkEnd(end);
    entries.add(new FrameEntry(common, start, sizeBytes, in.offset(), end));
  }

  private int endOfAugmentationData(int end) {
    long size = in.uleb128();
    if (size < 0 || size > end - in.offset()) {
      throw in.malformed("augmentation data ends outside of its entry");
    }
    return in.offset() + (int) size;
  }

  private void checkEnd(int end) {
    if (in.offset() > end) {
      throw in.malformed(end, "entry is too short");
    }
  }
}
