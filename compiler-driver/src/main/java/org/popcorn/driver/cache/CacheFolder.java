package org.popcorn.driver.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The folder of all entries, which together stay below a limit. */
final class CacheFolder {

  /** End of the names of entries. */
  static final String SUFFIX = ".link";

  private static final String TEMPORARY_SUFFIX = ".new";

  /** A writer that has not finished by then was killed. */
  private static final long OLD_MILLISECONDS = 3_600_000;

  private final Path folder;
  private final long limitBytes;

  CacheFolder(Path folder, long limitBytes) {
    this.folder = folder;
    this.limitBytes = limitBytes;
  }

  /** A new empty file, in a folder that is made if there is none; only its owner sees into it. */
  Path newFile() throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return Files.createTempFile(folder, "", TEMPORARY_SUFFIX);
  }

  /** In the order of their last use. */
  private record Entry(Path path, long sizeBytes, long lastUse) implements Comparable<Entry> {

    // By hand: java.util would make a comparator at run time, which takes longer than all else.
    @Override
    public int compareTo(Entry other) {
      int order = Long.compare(lastUse, other.lastUse);
      return order != 0 ? order : path.compareTo(other.path);
    }
  }

  /** Removes the entries that were not used for longest, until the rest is within the limit. */
  void evict() throws IOException {
    List<Entry> entries = new ArrayList<>();
    long sizeBytes = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Entry entry = entry(file);
        if (isAbandoned(entry)) {
          delete(file);
        } else if (file.toString().endsWith(SUFFIX)) {
          entries.add(entry);
          sizeBytes += entry.sizeBytes();
        }
      }
    } catch (DirectoryIteratorException unreadable) {
      throw unreadable.getCause();
    }
    Collections.sort(entries);
    for (int i = 0; sizeBytes > limitBytes && i < entries.size(); i++) {
      delete(entries.get(i).path());
      sizeBytes -= entries.get(i).sizeBytes();
    }
  }

  private static Entry entry(Path file) throws IOException {
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      return new Entry(file, facts.size(), facts.lastModifiedTime().toMillis());
    } catch (NoSuchFileException gone) {
      // Another link has just removed it, or given it its name: nothing to count.
      return new Entry(file, 0, Long.MAX_VALUE);
    }
  }

  private static boolean isAbandoned(Entry entry) {
    return entry.path().toString().endsWith(TEMPORARY_SUFFIX)
        && entry.lastUse() < System.currentTimeMillis() - OLD_MILLISECONDS;
  }

  /** Removes a file if that is possible; somebody else may have done it. */
  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // What cannot be removed is not trusted either.
    }
  }
}
