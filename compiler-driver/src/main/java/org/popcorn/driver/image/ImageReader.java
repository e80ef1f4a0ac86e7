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
import org.popcorn.facts.Sizes;
import org.popcorn.facts.Symbols;
import org.popcorn.target.Isa;

/** Reads header, state, open files and frames of an image file (docs/image-format.md). */
public final class ImageReader {

  private static final byte[] MAGIC = Symbols.IMAGE_MAGIC.getBytes(StandardCharsets.ISO_8859_1);
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
    ByteBuffer state = payload(Sizes.IMAGE_HEADER, Sizes.CHUNK_STATE);
    if (state.limit() != Sizes.IMAGE_STATE_PATHS + 2 * Sizes.PATH) {
      throw wrong(Sizes.IMAGE_HEADER, "its state of the process is of another size");
    }
    long next = Sizes.IMAGE_HEADER + (long) Sizes.IMAGE_CHUNK + state.limit();
    ByteBuffer files = payload(next, Sizes.CHUNK_OPEN_FILES);
    next += Sizes.IMAGE_CHUNK + (long) files.limit();
    ByteBuffer frames = payload(next, Sizes.CHUNK_FRAMES);
    return new Image(
        isa(header.getLong(48)),
        header.getLong(64),
        HexFormat.of().formatHex(slice(header, 16, 32)),
        text(header, 128, 16),
        channel.size(),
        Path.of(text(state, Sizes.IMAGE_STATE_PATHS, Sizes.PATH)),
        Path.of(text(state, Sizes.IMAGE_STATE_PATHS + Sizes.PATH, Sizes.PATH)),
        openFiles(files),
        frames(frames));
  }

  private ByteBuffer checkedHeader() throws IOException {
    if (channel.size() < Sizes.IMAGE_HEADER) {
      throw wrong(channel.size(), "the image ends early");
    }
    ByteBuffer header = bytes(0, Sizes.IMAGE_HEADER);
    if (!Arrays.equals(slice(header, 0, MAGIC.length), MAGIC)) {
      throw wrong(0, "it is not an image");
    }
    if (header.getInt(8) != Symbols.IMAGE_VERSION || header.getInt(12) != Sizes.IMAGE_HEADER) {
      throw wrong(8, "it is not an image of this version");
    }
    long sum = 0;
    for (int at = 0; at < Sizes.IMAGE_HEADER - 8; at += 8) {
      sum = (sum ^ header.getLong(at)) * SUM_FACTOR;
    }
    if (header.getLong(Sizes.IMAGE_HEADER - 8) != sum * SUM_FACTOR) {
      throw wrong(Sizes.IMAGE_HEADER - 8, "the checksum of its header is wrong");
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
    ByteBuffer chunk = bytes(offset, Sizes.IMAGE_CHUNK);
    long length = chunk.getLong(16);
    if (chunk.getInt(0) != kind
        || length < 0
        || length > channel.size() - offset - Sizes.IMAGE_CHUNK) {
      throw wrong(offset, "the image is damaged");
    }
    return bytes(offset + Sizes.IMAGE_CHUNK, Math.toIntExact(length));
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
      int length = at + Sizes.IMAGE_OPEN_FILE <= records.limit() ? records.getInt(at + 16) : -1;
      int padded = length == 0 ? 0 : (length + 8) & ~7;
      if (length < 0
          || length >= Sizes.PATH
          || at + Sizes.IMAGE_OPEN_FILE + padded > records.limit()
          || Image.OpenKind.ofNumber(records.getInt(at)) == null) {
        throw wrong(Sizes.IMAGE_HEADER, "its list of open files is damaged");
      }
      files.add(
          new Image.OpenFile(
              Image.OpenKind.ofNumber(records.getInt(at)),
              records.getInt(at + 4),
              records.getInt(at + 8),
              records.getInt(at + 12),
              records.getLong(at + 24),
              text(records, at + Sizes.IMAGE_OPEN_FILE, length)));
      at += Sizes.IMAGE_OPEN_FILE + padded;
    }
    return files;
  }

  private List<Image.Frame> frames(ByteBuffer words) {
    List<Image.Frame> frames = new ArrayList<>();
    while (words.hasRemaining()) {
      long site = words.remaining() >= 16 ? words.getLong() : -1;
      long count = site < 0 ? -1 : words.getLong();
      if (site < 0 || site > Integer.MAX_VALUE || count < 0 || count > words.remaining() / 8) {
        throw wrong(Sizes.IMAGE_HEADER, "its frames are damaged");
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
