package org.popcorn.table;

import java.util.ArrayList;
import java.util.List;
import org.popcorn.elf.SectionReader;
import org.popcorn.stackmap.ValueLocation;
import org.popcorn.stackmap.ValueLocation.Constant;
import org.popcorn.stackmap.ValueLocation.FrameAddress;
import org.popcorn.stackmap.ValueLocation.FrameSlot;
import org.popcorn.stackmap.ValueLocation.InRegister;

/** Locations of parts as bytes; FORMAT.md 2.6. */
final class ValueLocations {

  private static final int KIND_REGISTER = 0;
  private static final int KIND_CONSTANT = 1;

  /** Kinds 4 to 7: memory of 1, 2, 4 and 8 bytes. */
  private static final int KIND_MEMORY = 4;

  private static final int REGISTER_SIZE = 8;

  private ValueLocations() {}

  static void write(ByteSink out, List<ValueLocation> parts) {
    Writer writer = new Writer(out);
    parts.forEach(part -> part.visit(writer));
  }

  /** Reads {@code count} locations whose registers have numbers below {@code registerCount}. */
  static List<ValueLocation> read(SectionReader in, long count, int registerCount) {
    if (count < 0 || count > in.remaining() / 2) {
      throw in.malformed("number of locations is too large");
    }
    List<ValueLocation> parts = new ArrayList<>((int) count);
    for (int i = 0; i < count; i++) {
      int kind = in.u8();
      parts.add(
          switch (kind) {
            case KIND_REGISTER -> new InRegister(register(in, registerCount), REGISTER_SIZE);
            case KIND_CONSTANT -> new Constant(in.sleb128());
            case KIND_MEMORY, KIND_MEMORY + 1, KIND_MEMORY + 2, KIND_MEMORY + 3 -> {
              int register = register(in, registerCount);
              yield new FrameSlot(register, offset(in), 1 << (kind - KIND_MEMORY));
            }
            default -> throw in.malformed("unknown location kind " + kind);
          });
    }
    return parts;
  }

  private static int register(SectionReader in, int registerCount) {
    int register = in.u8();
    if (register >= registerCount) {
      throw in.malformed("register " + register + " does not exist");
    }
    return register;
  }

  private static int offset(SectionReader in) {
    long offset = in.sleb128();
    if (offset != (int) offset) {
      throw in.malformed("frame offset " + offset + " is too large");
    }
    return (int) offset;
  }

  private record Writer(ByteSink out) implements ValueLocation.Visitor<ByteSink> {

    @Override
    public ByteSink inRegister(InRegister in) {
      out.u8(KIND_REGISTER);
      out.u8(in.register());
      return out;
    }

    @Override
    public ByteSink frameSlot(FrameSlot slot) {
      out.u8(KIND_MEMORY + Integer.numberOfTrailingZeros(slot.sizeBytes()));
      out.u8(slot.register());
      out.sleb128(slot.offset());
      return out;
    }

    @Override
    public ByteSink frameAddress(FrameAddress address) {
      throw new IllegalArgumentException("no part is at " + address);
    }

    @Override
    public ByteSink constant(Constant constant) {
      out.u8(KIND_CONSTANT);
      out.sleb128(constant.value());
      return out;
    }
  }
}
