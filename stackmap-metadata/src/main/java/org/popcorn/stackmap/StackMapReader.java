package org.popcorn.stackmap;

import java.util.ArrayList;
import java.util.List;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.RelocatedSection;
import org.popcorn.elf.SectionOffset;
import org.popcorn.elf.SectionReader;
import org.popcorn.stackmap.ValueLocation.Constant;
import org.popcorn.stackmap.ValueLocation.FrameAddress;
import org.popcorn.stackmap.ValueLocation.FrameSlot;
import org.popcorn.stackmap.ValueLocation.InRegister;

/**
 * Reads one section of stack maps (LLVM StackMaps, "Stack Map Format", version 3). A linker puts
 * the tables of all objects one behind the other; each has a header of its own.
 */
final class StackMapReader {

  private static final int VERSION = 3;
  private static final int ALIGNMENT = 8;
  private static final int FUNCTION_SIZE = 24;
  private static final int SMALLEST_RECORD = 24;
  private static final int LOCATION_SIZE = 12;
  private static final int LIVE_OUT_SIZE = 4;

  private final RelocatedSection section;
  private final SectionReader in;
  private final boolean relocatable;
  private final List<StackMapRecord> records = new ArrayList<>();

  StackMapReader(ElfFile file, ElfSection elfSection) {
    this.section = file.relocated(elfSection);
    this.in = section.reader();
    this.relocatable = file.isRelocatable();
  }

  List<StackMapRecord> read() {
    while (in.remaining() > 0) {
      readTable();
    }
    return records;
  }

  private void readTable() {
    int version = in.u8();
    if (version != VERSION) {
      throw in.malformed(in.offset() - 1, "stack map version " + version + ", not 3");
    }
    in.skip(3);
    int functionCount = in.count(FUNCTION_SIZE);
    int constantCount = in.count(8);
    int recordCount = in.count(SMALLEST_RECORD);
    SectionOffset[] functions = new SectionOffset[functionCount];
    int[] recordCounts = new int[functionCount];
    long left = recordCount;
    for (int i = 0; i < functionCount; i++) {
      functions[i] = function();
      in.skip(8); // frame size: .eh_frame knows it better
      long count = in.u64();
      if (count < 0 || count > left) {
        throw in.malformed(in.offset() - 8, "functions have more records than the table");
      }
      left -= count;
      recordCounts[i] = (int) count;
    }
    if (left != 0) {
      throw in.malformed("functions have fewer records than the table");
    }
    long[] constants = new long[constantCount];
    for (int i = 0; i < constantCount; i++) {
      constants[i] = in.u64();
    }
    for (int i = 0; i < functionCount; i++) {
      for (int k = 0; k < recordCounts[i]; k++) {
        records.add(stackMap(functions[i], constants));
      }
    }
  }

  private SectionOffset function() {
    SectionOffset reference = section.reference(in.offset());
    long address = in.u64();
    if (reference != null) {
      return reference;
    }
    if (relocatable) {
      throw in.malformed(in.offset() - 8, "function without a relocation");
    }
    return SectionOffset.ofAddress(address);
  }

  private StackMapRecord stackMap(SectionOffset function, long[] constants) {
    int start = in.offset();
    long id = in.u64();
    long instructionOffset = in.u32();
    in.skip(2);
    int locationCount = in.u16();
    if (locationCount > in.remaining() / LOCATION_SIZE) {
      throw in.malformed(in.offset() - 2, "too many locations: " + locationCount);
    }
    List<ValueLocation> locations = new ArrayList<>(locationCount);
    for (int i = 0; i < locationCount; i++) {
      locations.add(location(constants));
    }
    in.align(ALIGNMENT);
    in.skip(2);
    in.skip((long) LIVE_OUT_SIZE * in.u16());
    in.align(ALIGNMENT);
    return new StackMapRecord(start, id, function, instructionOffset, locations);
  }

  private ValueLocation location(long[] constants) {
    int start = in.offset();
    int kind = in.u8();
    in.skip(1);
    int sizeBytes = in.u16();
    int register = in.u16();
    in.skip(2);
    int payload = in.s32(); // signed: frame offsets and small constants go below zero
    return switch (kind) {
      case 1 -> {
        if (payload != 0) {
          throw in.malformed(start, "value in the upper part of register " + register);
        }
        yield new InRegister(register, sizeBytes);
      }
      case 2 -> new FrameAddress(register, payload);
      case 3 -> new FrameSlot(register, payload, sizeBytes);
      case 4 -> new Constant(payload);
      case 5 -> {
        if (payload < 0 || payload >= constants.length) {
          throw in.malformed(start, "constant number " + payload + " does not exist");
        }
        yield new Constant(constants[payload]);
      }
      default -> throw in.malformed(start, "unknown location kind " + kind);
    };
  }
}
