package org.popcorn.driver.cache;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * An entry's file: a magic number, then for each file its size (u64, big-endian) and its bytes,
 * then the CRC-32 of all that (u64).
 */
final class CacheEntry {

  private static final long MAGIC = 0x706f_7063_6c69_6e6bL;
  private static final int BUFFER_SIZE = 1 << 18;

  private static final Set<PosixFilePermission> EXECUTABLE =
      PosixFilePermissions.fromString("rwxrwxrwx");

  private CacheEntry() {}

  static void write(Path entry, List<Path> files) throws IOException {
    try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(entry), BUFFER_SIZE)) {
      CheckedOutputStream checked = new CheckedOutputStream(raw, new CRC32());
      DataOutputStream out = new DataOutputStream(checked);
      out.writeLong(MAGIC);
      for (Path file : files) {
        out.writeLong(Files.size(file));
        Files.copy(file, out);
      }
      out.writeLong(checked.getChecksum().getValue());
    }
  }

  /**
   * Writes the files that an entry holds, as programs that whoever the umask says may run.
   *
   * @throws IOException if the entry is damaged, too; then files may have been written
   */
  static void read(Path entry, List<Path> files) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(entry), BUFFER_SIZE)) {
      CheckedInputStream checked = new CheckedInputStream(raw, new CRC32());
      DataInputStream in = new DataInputStream(checked);
      require(in.readLong() == MAGIC);
      for (Path file : files) {
        copy(in, in.readLong(), file);
      }
      long sum = checked.getChecksum().getValue();
      require(in.readLong() == sum && in.read() < 0);
    }
  }

  private static void copy(InputStream in, long sizeBytes, Path file) throws IOException {
    Files.createFile(file, PosixFilePermissions.asFileAttribute(EXECUTABLE));
    byte[] buffer = new byte[BUFFER_SIZE];
    try (OutputStream out = Files.newOutputStream(file)) {
      long left = sizeBytes;
      while (left > 0) {
        int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (count < 0) {
          throw new EOFException();
        }
        out.write(buffer, 0, count);
        left -= count;
      }
    }
  }

  private static void require(boolean isWhole) throws IOException {
    if (!isWhole) {
      throw new IOException("the entry is damaged");
    }
  }
}
