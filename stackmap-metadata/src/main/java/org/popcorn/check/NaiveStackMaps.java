package org.popcorn.check;

import java.util.ArrayList;
import java.util.List;

/** Stack maps as LLVM's StackMaps.rst describes version 3: "Stack Map Format". */
public final class NaiveStackMaps {

  /**
   * A record.
   *
   * @param id the patch point id
   * @param address of the instruction after the call
   * @param places all locations, the statepoint's three constants included
   */
  public record StackMap(long id, long address, List<NaivePlace> places) {
    /** Copies the list. */
    public StackMap {
      places = List.copyOf(places);
    }
  }

  private static final int VERSION = 3;
  private static final int ALIGNMENT = 8;

  private final NaiveBytes in;
  private final List<StackMap> records = new ArrayList<>();

  private NaiveStackMaps(NaiveBytes in) {
    this.in = in;
  }

  /**
   * The records of all functions that are linked: the linker leaves 0 for the address of others.
   */
  public static List<StackMap> decode(byte[] section) {
    NaiveStackMaps decoder = new NaiveStackMaps(new NaiveBytes(".llvm_stackmaps", section));
    while (!decoder.in.isAtEnd()) {
      decoder.decodeTable();
    }
    return List.copyOf(decoder.records);
  }

  private void decodeTable() {
    if (in.u8() != VERSION) {
      throw in.malformed("not a stack map of version 3");
    }
    in.skip(3);
    long functionCount = in.u32();
    long constantCount = in.u32();
    long recordCount = in.u32();
    List<Long> functions = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    for (long i = 0; i < functionCount; i++) {
      functions.add(in.u64());
      in.u64(); // stack size
      counts.add(in.u64());
    }
    List<Long> constants = new ArrayList<>();
    for (long i = 0; i < constantCount; i++) {
      constants.add(in.u64());
    }
    long decoded = 0;
    for (int function = 0; function < functions.size(); function++) {
      for (long i = 0; i < counts.get(function); i++) {
        StackMap found = decodeRecord(functions.get(function), constants);
        if (functions.get(function) != 0) {
          records.add(found);
        }
        decoded++;
      }
    }
    if (decoded != recordCount) {
      throw in.malformed(decoded + " records instead of " + recordCount);
    }
    if (!in.isAtEnd()) {
      in.align(ALIGNMENT);
    }
  }

  private StackMap decodeRecord(long function, List<Long> constants) {
    long id = in.u64();
    long offset = in.u32();
    in.u16();
    int placeCount = in.u16();
    List<NaivePlace> places = new ArrayList<>();
    for (int i = 0; i < placeCount; i++) {
      places.add(decodePlace(constants));
    }
    in.align(ALIGNMENT);
    in.u16();
    int liveOutCount = in.u16();
    in.skip(4L * liveOutCount);
    in.align(ALIGNMENT);
    return new StackMap(id, function + offset, places);
  }

  private NaivePlace decodePlace(List<Long> constants) {
    int kind = in.u8();
    in.u8();
    int size = in.u16();
    int register = in.u16();
    in.u16();
    int number = in.s32();
    return switch (kind) {
      case 1 -> new NaivePlace(NaivePlace.Kind.REGISTER, register, 0, 0);
      case 2 -> new NaivePlace(NaivePlace.Kind.ADDRESS, register, number, 0);
      case 3 -> new NaivePlace(NaivePlace.Kind.MEMORY, register, number, size);
      case 4 -> new NaivePlace(NaivePlace.Kind.CONSTANT, 0, number, 0);
      case 5 -> {
        if (number < 0 || number >= constants.size()) {
          throw in.malformed("there is no constant " + number);
        }
        yield new NaivePlace(NaivePlace.Kind.CONSTANT, 0, constants.get(number), 0);
      }
      default -> throw in.malformed("unknown kind of location " + kind);
    };
  }
}
