package org.popcorn.check;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Machine frames by {@code .eh_frame}: Linux Standard Base Core 5.0, 10.6, and DWARF 5, 6.4. Each
 * question runs the instructions of the function from its start.
 */
public final class NaiveFrames {

  private static final int POINTER_FORMAT = 0x0f;
  private static final int POINTER_BASE = 0x70;
  private static final int PC_RELATIVE = 0x10;

  /** What a common entry says. */
  private record Common(
      long codeFactor, long dataFactor, int pointerEncoding, boolean hasData, int start, int end) {}

  /** A function: its address range, and where its instructions are. */
  private record Function(Common common, long address, long size, int start, int end) {}

  private final NaiveBytes in;
  private final long address;
  private final Map<Integer, Common> commons = new HashMap<>();
  private final TreeMap<Long, Function> functions = new TreeMap<>();

  private NaiveFrames(NaiveBytes in, long address) {
    this.in = in;
    this.address = address;
  }

  /** Reads the entries of a section that is loaded at an address. */
  public static NaiveFrames of(byte[] section, long address) {
    NaiveFrames frames = new NaiveFrames(new NaiveBytes(".eh_frame", section), address);
    int next = 0;
    while (next < section.length) {
      next = frames.readEntry(next);
    }
    return frames;
  }

  /**
   * The frame that waits at a return address: that of the call before it, because what follows may
   * belong to another function. Null if no entry covers it.
   *
   * @throws NaiveBytes.Malformed also if the frame is not described by constants
   */
  public @Nullable NaiveFrame atReturnAddress(long returnAddress) {
    long call = returnAddress - 1;
    Map.Entry<Long, Function> entry = functions.floorEntry(call);
    if (entry == null || call >= entry.getKey() + entry.getValue().size()) {
      return null;
    }
    Function function = entry.getValue();
    Common common = function.common();
    NaiveCfi cfi = new NaiveCfi(in, common.codeFactor(), common.dataFactor());
    cfi.run(common.start(), common.end(), function.address(), Long.MAX_VALUE);
    cfi.rememberInitial();
    cfi.run(function.start(), function.end(), function.address(), call);
    return cfi.frame();
  }

  /** Returns the offset after the entry. */
  private int readEntry(int start) {
    long length = in.go(start).u32();
    if (length == 0) {
      return in.size(); // the terminator
    }
    if (length == 0xffff_ffffL) {
      length = in.u64();
    }
    int idField = in.at();
    int end = Math.toIntExact(idField + length);
    if (end > in.size()) {
      throw in.malformed("an entry of " + length + " bytes reaches beyond the end");
    }
    long id = in.u32();
    if (id == 0) {
      commons.put(start, readCommon(end));
    } else {
      readFunction(Math.toIntExact(idField - id), end);
    }
    return end;
  }

  private Common readCommon(int end) {
    int version = in.u8();
    if (version != 1 && version != 3) {
      throw in.malformed("unknown version " + version);
    }
    String augmentation = in.text();
    long codeFactor = in.uleb();
    long dataFactor = in.sleb();
    if (version == 1) {
      in.u8();
    } else {
      in.uleb();
    }
    int encoding = 0;
    int start = in.at();
    if (augmentation.startsWith("z")) {
      long size = in.uleb();
      start = Math.toIntExact(in.at() + size);
      for (int i = 1; i < augmentation.length(); i++) {
        switch (augmentation.charAt(i)) {
          case 'R' -> encoding = in.u8();
          case 'L' -> in.u8();
          case 'P' -> readPointer(in.u8());
          default -> {
            // S and B have no data.
          }
        }
      }
    } else if (!augmentation.isEmpty()) {
      throw in.malformed("unknown augmentation '" + augmentation + "'");
    }
    return new Common(codeFactor, dataFactor, encoding, augmentation.startsWith("z"), start, end);
  }

  private void readFunction(int commonOffset, int end) {
    Common common = commons.get(commonOffset);
    if (common == null) {
      throw in.malformed("no common entry at " + commonOffset);
    }
    long start = readPointer(common.pointerEncoding());
    long size = readPointer(common.pointerEncoding() & POINTER_FORMAT);
    if (common.hasData()) {
      in.skip(in.uleb());
    }
    functions.put(start, new Function(common, start, size, in.at(), end));
  }

  private long readPointer(int encoding) {
    long place = address + in.at();
    long value =
        switch (encoding & POINTER_FORMAT) {
          case 0x00, 0x04, 0x0c -> in.u64();
          case 0x02 -> in.u16();
          case 0x03 -> in.u32();
          case 0x0a -> (short) in.u16();
          case 0x0b -> in.s32();
          default -> throw in.malformed("unknown encoding of pointers " + encoding);
        };
    return switch (encoding & POINTER_BASE) {
      case 0 -> value;
      case PC_RELATIVE -> place + value;
      default -> throw in.malformed("unknown base of pointers " + encoding);
    };
  }
}
