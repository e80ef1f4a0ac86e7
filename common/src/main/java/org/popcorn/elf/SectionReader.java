package org.popcorn.elf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.diag.SourceLocation;

/**
 * Reads little-endian numbers from one section of a file, or from a whole file, and knows where it
 * is. Every read that would go past the end throws a {@link MalformedInputException}.
 */
public final class SectionReader {

  private final String file;
  private final String section;
  private final byte[] array;
  private final int start;
  private final int end;
  private int position;

  /** Reads the bytes from {@code start} to {@code end} of an array as a section of that name. */
  public SectionReader(String file, String section, byte[] bytes, int start, int end) {
    if (start < 0 || end < start || end > bytes.length) {
      throw new IllegalArgumentException("range outside of the array");
    }
    this.file = file;
    this.section = section;
    this.array = bytes;
    this.start = start;
    this.end = end;
    this.position = start;
  }

  /** Reads all of an array as a section of that name. */
  public SectionReader(String file, String section, byte[] bytes) {
    this(file, section, bytes, 0, bytes.length);
  }

  /** Name of the file, for messages. */
  public String file() {
    return file;
  }

  /** Offset of the next byte from the start of the section. */
  public int offset() {
    return position - start;
  }

  /** Size of the section in bytes. */
  public int sizeBytes() {
    return end - start;
  }

  /** Number of bytes that are left. */
  public int remaining() {
    return end - position;
  }

  /** Continues at that offset from the start of the section. */
  public void seek(long offset) {
    if (offset < 0 || offset > end - start) {
      throw malformed("offset 0x" + Long.toHexString(offset) + " is outside of the section");
    }
    position = start + (int) offset;
  }

  /** Leaves out that many bytes. */
  public void skip(long count) {
    require(count);
    position += (int) count;
  }

  /** Leaves out bytes until the offset is a multiple of a power of two. */
  public void align(int alignment) {
    skip(-offset() & (alignment - 1));
  }

  /** The next {@code count} bytes as a section of their own, with the same offsets in messages. */
  public SectionReader part(long count) {
    require(count);
    SectionReader part = new SectionReader(file, section, array, start, position + (int) count);
    part.position = position;
    position += (int) count;
    return part;
  }

  /** Unsigned 8-bit number. */
  public int u8() {
    require(1);
    return array[position++] & 0xff;
  }

  /** Unsigned 16-bit number. */
  public int u16() {
    require(2);
    position += 2;
    return (array[position - 2] & 0xff) | (array[position - 1] & 0xff) << 8;
  }

  /** Signed 16-bit number. */
  public int s16() {
    return (short) u16();
  }

  /** Unsigned 32-bit number. */
  public long u32() {
    return s32() & 0xffff_ffffL;
  }

  /** Signed 32-bit number. */
  public int s32() {
    require(4);
    position += 4;
    return int32(position - 4);
  }

  /** 64 bits; the caller knows whether they are signed. */
  public long u64() {
    require(8);
    position += 8;
    return (int32(position - 8) & 0xffff_ffffL) | (long) int32(position - 4) << 32;
  }

  /** Unsigned 32-bit number that counts things of which each takes {@code sizeBytes} or more. */
  public int count(int sizeBytes) {
    long count = u32();
    if (count > remaining() / sizeBytes) {
      position -= 4;
      throw malformed("count " + count + " is larger than what is left of the section");
    }
    return (int) count;
  }

  /** Unsigned LEB128 number of up to 64 bits (DWARF 5, 7.6). */
  public long uleb128() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = u8();
      long bits = next & 0x7f;
      if (shift > 63 || (bits << shift) >>> shift != bits) {
        throw malformed("LEB128 number does not fit in 64 bits");
      }
      value |= bits << shift;
      if ((next & 0x80) == 0) {
        return value;
      }
    }
  }

  /** Signed LEB128 number of up to 64 bits (DWARF 5, 7.6). */
  public long sleb128() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = u8();
      if (shift > 63) {
        throw malformed("LEB128 number does not fit in 64 bits");
      }
      value |= (long) (next & 0x7f) << shift;
      if ((next & 0x80) == 0) {
        int unused = 64 - (shift + 7);
        return unused > 0 ? value << unused >> unused : value;
      }
    }
  }

  /** A string that ends with a zero byte. */
  public String string() {
    int first = position;
    while (position < end && array[position] != 0) {
      position++;
    }
    skip(1);
    return text(first, position - 1);
  }

  /** A string of that many bytes. */
  public String string(long sizeBytes) {
    skip(sizeBytes);
    return text(position - (int) sizeBytes, position);
  }

  /** A copy of the next {@code count} bytes. */
  public byte[] bytes(long count) {
    require(count);
    byte[] copy = Arrays.copyOfRange(array, position, position + (int) count);
    position += (int) count;
    return copy;
  }

  /** Says what is wrong at the current offset. */
  public MalformedInputException malformed(String problem) {
    return malformed(offset(), problem);
  }

  /** Says what is wrong at some offset. */
  public MalformedInputException malformed(long offset, String problem) {
    return new MalformedInputException(SourceLocation.of(file, section, offset), problem);
  }

  /** By hand: a byte buffer takes ten calls, which count before there is machine code for them. */
  private int int32(int at) {
    return (array[at] & 0xff)
        | (array[at + 1] & 0xff) << 8
        | (array[at + 2] & 0xff) << 16
        | array[at + 3] << 24;
  }

  private String text(int from, int to) {
    return new String(array, from, to - from, StandardCharsets.UTF_8);
  }

  private void require(long count) {
    if (count < 0 || count > end - position) {
      throw malformed(
          "%s bytes wanted, %d left".formatted(Long.toUnsignedString(count), end - position));
    }
  }
}
