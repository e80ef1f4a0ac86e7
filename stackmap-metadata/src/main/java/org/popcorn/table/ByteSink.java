package org.popcorn.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Growing array of bytes that takes little-endian numbers. */
final class ByteSink {

  private byte[] bytes = new byte[1 << 12];
  private int size;

  int size() {
    return size;
  }

  void u8(int value) {
    grow(1);
    bytes[size++] = (byte) value;
  }

  void u16(int value) {
    u8(value);
    u8(value >>> 8);
  }

  void u32(long value) {
    for (int shift = 0; shift < 32; shift += 8) {
      u8((int) (value >>> shift));
    }
  }

  void u64(long value) {
    u32(value);
    u32(value >>> 32);
  }

  void uleb128(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      u8((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    u8((int) rest);
  }

  void sleb128(long value) {
    long rest = value;
    while (rest >> 6 != 0 && rest >> 6 != -1) {
      u8((int) (rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    u8((int) (rest & 0x7f));
  }

  void ascii(String text) {
    bytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  void bytes(byte[] added) {
    grow(added.length);
    System.arraycopy(added, 0, bytes, size, added.length);
    size += added.length;
  }

  /** Zero bytes until the size is a multiple of a power of two. */
  void align(int alignment) {
    while ((size & (alignment - 1)) != 0) {
      u8(0);
    }
  }

  /** Starts again with no bytes. */
  void clear() {
    size = 0;
  }

  /** The bytes as a string of as many characters: a key for maps. */
  String toLatin1() {
    return new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void grow(int added) {
    if (added > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + added));
    }
  }
}
