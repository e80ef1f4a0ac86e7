package org.popcorn.table;

import java.util.ArrayList;
import java.util.List;
import org.popcorn.elf.SectionReader;

/** Lists of value types as bytes: their number as ULEB128, then a code each; FORMAT.md 1. */
final class ValueTypes {

  private ValueTypes() {}

  static void write(ByteSink out, List<ValueType> types) {
    out.uleb128(types.size());
    for (ValueType type : types) {
      out.u8(type.code());
    }
  }

  static List<ValueType> read(SectionReader in) {
    long count = in.uleb128();
    if (count < 0 || count > in.remaining()) {
      throw in.malformed("number of value types is too large");
    }
    return read(in, (int) count);
  }

  /** The codes alone, that many. */
  static List<ValueType> read(SectionReader in, int count) {
    List<ValueType> types = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int code = in.u8();
      try {
        types.add(ValueType.ofCode(code));
      } catch (IllegalArgumentException unknown) {
        throw in.malformed("unknown value type 0x" + Integer.toHexString(code));
      }
    }
    return types;
  }
}
