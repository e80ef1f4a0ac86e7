package org.popcorn.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.elf.SectionReader;

/** Strings of a file, each written once and named by its number; FORMAT.md 1. */
final class StringPool {

  private final Map<String, Integer> indices = new HashMap<>();
  private final List<String> strings = new ArrayList<>();

  /** Adds a string unless it is there. */
  void add(String string) {
    if (indices.putIfAbsent(string, strings.size()) == null) {
      strings.add(string);
    }
  }

  /** Number of a string that was added. */
  int index(String string) {
    Integer index = indices.get(string);
    if (index == null) {
      throw new IllegalArgumentException("string was not added");
    }
    return index;
  }

  void write(ByteSink out) {
    out.u32(strings.size());
    for (String string : strings) {
      byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
      out.uleb128(bytes.length);
      out.bytes(bytes);
    }
  }

  static List<String> read(SectionReader in) {
    int count = in.count(1);
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(in.string(in.uleb128()));
    }
    return strings;
  }

  /** Reads the number of a string and gives the string. */
  static String get(List<String> strings, SectionReader in) {
    long index = in.uleb128();
    if (index < 0 || index >= strings.size()) {
      throw in.malformed("string number " + Long.toUnsignedString(index) + " does not exist");
    }
    return strings.get((int) index);
  }
}
