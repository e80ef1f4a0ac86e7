package org.popcorn.driver.operate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The right to ask one process. A lock of the kernel's on a file that goes with it: so nothing is
 * left behind by who has it, and who is killed loses it.
 *
 * @param file of that process alone: closing any channel of a file gives up all locks on it
 * @param channel that holds the lock
 */
record MailboxLock(Path file, FileChannel channel) implements AutoCloseable {

  /** Of a file with one byte at its end; the rest takes no room. */
  private static final int LARGEST = 1 << 30;

  /** Null if somebody else has it. */
  static @Nullable MailboxLock take(Path file, FileAttribute<?> attribute) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), attribute);
    MailboxLock lock = new MailboxLock(file, channel);
    if (lock.isTaken() && lock.isOfThatFile()) {
      return lock;
    }
    channel.close();
    return null;
  }

  private boolean isTaken() throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException ours) {
      return false;
    }
  }

  /**
   * The one who had it may have removed the file meanwhile, and somebody made another one: then the
   * file of that name has not the size that ours gets. It is not opened once more, see channel.
   */
  private boolean isOfThatFile() throws IOException {
    long size = ThreadLocalRandom.current().nextLong(1, LARGEST);
    channel.truncate(0).write(ByteBuffer.wrap(new byte[1]), size - 1);
    try {
      return Files.size(file) == size;
    } catch (NoSuchFileException removed) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    channel.close();
  }
}
