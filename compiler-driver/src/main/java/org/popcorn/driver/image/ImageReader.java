package org.popcorn.driver.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.diag.SourceLocation;
import org.popcorn.target.Isa;

/** Reads header, state, open files and frames of an image file (docs/image-format.md). */
public final class ImageReader {

  private static final byte[] MAGIC = "PCIMAGE1".getBytes(StandardCharsets.ISO_8859_1);
  private static final int VERSION = 3;
  private static final int HEADER_SIZE = 168;
  private static final int CHUNK_SIZE = 24;
  private static final int FRAMES = 4;
  private static final int STATE = 7;
  private static final int OPEN_FILES = 8;
  private static final int PATH_SIZE = 4096;
  private static final int PATHS_OFFSET = 160;
  private static final int RECORD_SIZE = 40;
  private static final long SUM_FACTOR = 0x100000001b3L;

  private final Path file;
  private final FileChannel channel;

  private ImageReader(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Whether a file begins as an image does. */
  public static boolean isImage(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer magic = ByteBuffer.allocate(MAGIC.length);
      return channel.read(magic) == MAGIC.length
          && Arrays.equals(slice(magic, 0, MAGIC.length), MAGIC);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Reads an image file; memory is not looked at.
   *
   * @throws MalformedInputException if it is none, or is damaged where it was looked at
   */
  public static Image read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return new ImageReader(file, channel).image();
    }
  }

  private Image image() throws IOException {
    ByteBuffer header = checkedHeader();
    ByteBuffer state = payload(HEADER_SIZE, STATE);
    if (state.limit() != PATHS_OFFSET + 2 * PATH_SIZE) {
      throw wrong(HEADER_SIZE, "its state of the process is of another size");
    }
    long next = HEADER_SIZE + (long) CHUNK_SIZE + state.limit();
    ByteBuffer files = payload(next, OPEN_FILES);
    next += CHUNK_SIZE + (long) files.limit();
    ByteBuffer frames = payload(next, FRAMES);
    return new Image(
        isa(header.getLong(48)),
        header.getLong(64),
        HexFormat.of().formatHex(slice(header, 16, 32)),
        text(header, 128, 16),
        channel.size(),
        Path.of(text(state, PATHS_OFFSET, PATH_SIZE)),
        Path.of(text(state, PATHS_OFFSET + PATH_SIZE, PATH_SIZE)),
        openFiles(files),
        frames(frames));
  }

  private ByteBuffer checkedHeader() throws IOException {
    if (channel.size() < HEADER_SIZE) {
      throw wrong(channel.size(), "the image ends early");
    }
    ByteBuffer header = bytes(0, HEADER_SIZE);
    if (!Arrays.equals(slice(header, 0, MAGIC.length), MAGIC)) {
      throw wrong(0, "it is not an image");
    }
    if (header.getInt(8) != VERSION || header.getInt(12) != HEADER_SIZE) {
      throw wrong(8, "it is not an image of this version");
    }
    long sum = 0;
    for (int at = 0; at < HEADER_SIZE - 8; at += 8) {
      sum = (sum ^ header.getLong(at)) * SUM_FACTOR;
    }
    if (header.getLong(HEADER_SIZE - 8) != sum * SUM_FACTOR) {
      throw wrong(HEADER_SIZE - 8, "the checksum of its header is wrong");
    }
    if (header.getLong(152) != 1) {
      throw wrong(152, "it is not the right kind of image");
    }
    if (header.getLong(88) != channel.size()) {
      throw wrong(88, "it is not as long as its header says");
    }
    return header;
  }

  private ByteBuffer payload(long offset, int kind) throws IOException {
    ByteBuffer chunk = bytes(offset, CHUNK_SIZE);
    long length = chunk.getLong(16);
    if (chunk.getInt(0) != kind || length < 0 || length > channel.size() - offset - CHUNK_SIZE) {
      throw wrong(offset, "the image is damaged");
    }
    return bytes(offset + CHUNK_SIZE, Math.toIntExact(length));
  }

  private ByteBuffer bytes(long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw wrong(offset, "the image ends early");
      }
    }
    return buffer.flip();
  }

  private List<Image.OpenFile> openFiles(ByteBuffer records) {
    List<Image.OpenFile> files = new ArrayList<>();
    for (int at = 0; at < records.limit(); ) {
      int length = at + RECORD_SIZE <= records.limit() ? records.getInt(at + 16) : -1;
      int padded = length == 0 ? 0 : (length + 8) & ~7;
      if (length < 0
          || length >= PATH_SIZE
          || at + RECORD_SIZE + padded > records.limit()
          || Image.OpenKind.ofNumber(records.getInt(at)) == null) {
        throw wrong(HEADER_SIZE, "its list of open files is damaged");
      }
      files.add(
          new Image.OpenFile(
              Image.OpenKind.ofNumber(records.getInt(at)),
              records.getInt(at + 4),
              records.getInt(at + 8),
              records.getInt(at + 12),
              records.getLong(at + 24),
              text(records, at + RECORD_SIZE, length)));
      at += RECORD_SIZE + padded;
    }
    return files;
  }

  private List<Image.Frame> frames(ByteBuffer words) {
    List<Image.Frame> frames = new ArrayList<>();
    while (words.hasRemaining()) {
      long site = words.remaining() >= 16 ? words.getLong() : -1;
      long count = site < 0 ? -1 : words.getLong();
      if (site < 0 || site > Integer.MAX_VALUE || count < 0 || count > words.remaining() / 8) {
        throw wrong(HEADER_SIZE, "its frames are damaged");
      }
      List<Long> parts = new ArrayList<>();
      for (long i = 0; i < count; i++) {
        parts.add(words.getLong());
      }
      frames.add(new Image.Frame((int) site, parts));
    }
    return frames;
  }

  private Isa isa(long number) {
    try {
      return Isa.ofNumber(Math.toIntExact(number));
    } catch (IllegalArgumentException | ArithmeticException unknown) {
      throw wrong(48, "it is of no known ISA");
    }
  }

  private static String text(ByteBuffer bytes, int offset, int limit) {
    int end = offset;
    while (end < offset + limit && bytes.get(end) != 0) {
      end++;
    }
    return new String(slice(bytes, offset, end - offset), StandardCharsets.UTF_8);
  }

  private static byte[] slice(ByteBuffer bytes, int offset, int length) {
    byte[] slice = new byte[length];
    bytes.get(offset, slice);
    return slice;
  }

  private MalformedInputException wrong(long offset, String problem) {
    return new MalformedInputException(
        SourceLocation.of(file + "+0x" + Long.toHexString(offset)), problem);
  }
}
