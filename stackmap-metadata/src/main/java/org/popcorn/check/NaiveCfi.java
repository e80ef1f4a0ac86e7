package org.popcorn.check;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** Runs call frame instructions, DWARF 5, 6.4.2 and 7.24, up to an address. */
final class NaiveCfi {

  private final NaiveBytes in;
  private final long codeFactor;
  private final long dataFactor;
  private int cfaRegister = -1;
  private long cfaOffset;
  private Map<Integer, Long> saved = new HashMap<>();
  private Map<Integer, Long> initial = Map.of();
  private final ArrayDeque<NaiveFrame> remembered = new ArrayDeque<>();

  NaiveCfi(NaiveBytes in, long codeFactor, long dataFactor) {
    this.in = in;
    this.codeFactor = codeFactor;
    this.dataFactor = dataFactor;
  }

  /** What {@code DW_CFA_restore} goes back to. */
  void rememberInitial() {
    initial = Map.copyOf(saved);
  }

  NaiveFrame frame() {
    if (cfaRegister < 0) {
      throw in.malformed("the CFA has no rule in constants");
    }
    return new NaiveFrame(cfaRegister, cfaOffset, saved);
  }

  /** Runs the instructions of a range that hold at {@code last}, from an address on. */
  void run(int start, int end, long from, long last) {
    long location = from;
    in.go(start);
    while (in.at() < end) {
      int code = in.u8();
      int low = code & 0x3f;
      switch (code >> 6) {
        case 1 -> location += low * codeFactor;
        case 2 -> saved.put(low, in.uleb() * dataFactor);
        case 3 -> restore(low);
        default -> location += extended(low);
      }
      if (location > last) {
        return;
      }
    }
  }

  /** Returns by how much the location advances. */
  private long extended(int code) {
    switch (code) {
      case 0x00 -> {} // nop
      case 0x02 -> {
        return in.u8() * codeFactor;
      }
      case 0x03 -> {
        return in.u16() * codeFactor;
      }
      case 0x04 -> {
        return in.u32() * codeFactor;
      }
      case 0x05 -> saved.put(register(), in.uleb() * dataFactor);
      case 0x06 -> restore(register());
      case 0x07, 0x08 -> saved.remove(register()); // undefined, same value
      case 0x0a -> remembered.push(new NaiveFrame(cfaRegister, cfaOffset, saved));
      case 0x0b -> recall();
      case 0x0c -> {
        cfaRegister = register();
        cfaOffset = in.uleb();
      }
      case 0x0d -> cfaRegister = register();
      case 0x0e -> cfaOffset = in.uleb();
      case 0x0f -> {
        in.skip(in.uleb());
        cfaRegister = -1; // an expression
      }
      case 0x11 -> saved.put(register(), in.sleb() * dataFactor);
      case 0x12 -> {
        cfaRegister = register();
        cfaOffset = in.sleb() * dataFactor;
      }
      case 0x13 -> cfaOffset = in.sleb() * dataFactor;
      case 0x2e -> in.uleb(); // GNU_args_size
      default -> throw in.malformed("call frame instruction 0x" + Integer.toHexString(code));
    }
    return 0;
  }

  private int register() {
    return (int) in.uleb();
  }

  private void restore(int register) {
    Long rule = initial.get(register);
    if (rule == null) {
      saved.remove(register);
    } else {
      saved.put(register, rule);
    }
  }

  private void recall() {
    if (remembered.isEmpty()) {
      throw in.malformed("no state to go back to");
    }
    NaiveFrame state = remembered.pop();
    cfaRegister = state.cfaRegister();
    cfaOffset = state.cfaOffset();
    saved = new HashMap<>(state.saved());
  }
}
