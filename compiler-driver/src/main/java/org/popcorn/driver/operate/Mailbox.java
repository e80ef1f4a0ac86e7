package org.popcorn.driver.operate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which processes find orders: runtime-lib/src/orders/mailbox.h.
 *
 * @param folder which only its user can enter
 */
record Mailbox(Path folder) {

  private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** Makes the folder if it is not there. */
  static Mailbox open(Path folder) throws IOException {
    try {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException there) {
      // Made before.
    }
    Object owner = Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    Set<PosixFilePermission> others = EnumSet.allOf(PosixFilePermission.class);
    others.removeAll(PosixFilePermissions.fromString("rwx------"));
    others.retainAll(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS));
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        || !owner.equals(user)
        || !others.isEmpty()) {
      throw new IOException(folder + " is not a folder that its user alone can enter");
    }
    return new Mailbox(folder);
  }

  private Path file(String order, String end) {
    return folder.resolve(order + end);
  }

  /** One who asks a process at a time; null if another one does. */
  @Nullable MailboxLock lock(long process) throws IOException {
    return MailboxLock.take(folder.resolve(process + ".lock"), OURS_ALONE);
  }

  /** Removes what commands and processes have left that were killed; with the lock. */
  void sweep(long process) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, process + "-*.*")) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** In one piece: what waits under this name can be read. */
  void put(String order, byte[] text) throws IOException {
    Path part = file(order, ".new");
    Files.deleteIfExists(part);
    Files.createFile(part, OURS_ALONE);
    Files.write(part, text);
    Files.move(part, file(order, ".order"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** False if the process is trying it, or has answered. */
  boolean takeBack(String order) throws IOException {
    return Files.deleteIfExists(file(order, ".order"));
  }

  boolean isBeingTried(String order) {
    return Files.exists(file(order, ".leaving"));
  }

  /** What has been answered so far, or null. */
  @Nullable Answer answer(String order) throws IOException {
    try {
      return Answer.parse(Files.readString(file(order, ".answer"), StandardCharsets.UTF_8));
    } catch (NoSuchFileException none) {
      return null;
    }
  }

  /** Leaves nothing behind of an order that is over. */
  void clean(String order) throws IOException {
    for (String end : new String[] {".new", ".order", ".leaving", ".part", ".answer"}) {
      Files.deleteIfExists(file(order, end));
    }
  }
}
