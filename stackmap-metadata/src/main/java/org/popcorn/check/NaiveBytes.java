package org.popcorn.check;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Little-endian numbers of a section, one after the other. */
public final class NaiveBytes {

  /** The bytes are not what the format allows. */
  public static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Malformed(String section, int offset, String problem) {
      super(section + "+0x" + Integer.toHexString(offset) + ": " + problem);
    }
  }

  private final String section;
  private final ByteBuffer bytes;

  NaiveBytes(String section, byte[] bytes) {
    this.section = section;
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int at() {
    return bytes.position();
  }

  int size() {
    return bytes.limit();
  }

  boolean isAtEnd() {
    return !bytes.hasRemaining();
  }

  NaiveBytes go(long offset) {
    if (offset < 0 || offset > bytes.limit()) {
      throw malformed("offset " + offset + " lies outside");
    }
    bytes.position((int) offset);
    return this;
  }

  void skip(long count) {
    go(bytes.position() + count);
  }

  void align(int multiple) {
    skip((multiple - bytes.position() % multiple) % multiple);
  }

  int u8() {
    return Byte.toUnsignedInt(take(() -> bytes.get()));
  }

  int u16() {
    return Short.toUnsignedInt(take(() -> bytes.getShort()));
  }

  long u32() {
    return Integer.toUnsignedLong(take(() -> bytes.getInt()));
  }

  int s32() {
    return take(() -> bytes.getInt());
  }

  long u64() {
    return take(() -> bytes.getLong());
  }

  /** DWARF 5, 7.6. */
  long uleb() {
    long value = 0;
    int shift = 0;
    int next;
    do {
      next = u8();
      value |= shift < Long.SIZE ? (long) (next & 0x7f) << shift : 0;
      shift += 7;
    } while ((next & 0x80) != 0);
    return value;
  }

  /** DWARF 5, 7.6. */
  long sleb() {
    long value = 0;
    int shift = 0;
    int next;
    do {
      next = u8();
      value |= shift < Long.SIZE ? (long) (next & 0x7f) << shift : 0;
      shift += 7;
    } while ((next & 0x80) != 0);
    boolean isNegative = (next & 0x40) != 0;
    return isNegative && shift < Long.SIZE ? value | -1L << shift : value;
  }

  /** Text up to a zero byte. */
  String text() {
    int start = at();
    while (u8() != 0) {
      // looks for the end
    }
    return new String(bytes.array(), start, at() - start - 1, StandardCharsets.US_ASCII);
  }

  Malformed malformed(String problem) {
    return new Malformed(section, bytes.position(), problem);
  }

  private interface Taking<T> {
    T take();
  }

  private <T> T take(Taking<T> taking) {
    try {
      return taking.take();
    } catch (BufferUnderflowException end) {
      throw malformed("it ends too early");
    }
  }
}
