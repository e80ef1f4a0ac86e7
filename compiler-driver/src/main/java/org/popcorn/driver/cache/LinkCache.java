package org.popcorn.driver.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.driver.options.CacheSettings;
import org.popcorn.driver.options.Options;

/**
 * The kept executables of one link. Whatever goes wrong with the folder, the link is done as if
 * there were no cache. Writers give a complete file its name, so any number of links may run at a
 * time.
 */
public final class LinkCache {

  private final CacheSettings settings;
  private final Options options;
  private final Toolchain toolchain;
  private final List<String> inputs;

  /** The file of this link's executables; null if they are not kept. */
  private final @Nullable Path entry;

  private LinkCache(Options options, Toolchain toolchain, List<String> inputs) {
    this.options = options;
    this.toolchain = toolchain;
    this.inputs = List.copyOf(inputs);
    // Who wants to see how a link is made must have it made.
    settings = options.reports().lookOn() ? CacheSettings.OFF : options.cache();
    entry = place();
  }

  /**
   * The cache's place for a link.
   *
   * @param inputs the linker's arguments
   */
  public static LinkCache of(Options options, Toolchain toolchain, List<String> inputs) {
    return new LinkCache(options, toolchain, inputs);
  }

  /** Where the executables of what the inputs hold now are kept, if they are. */
  private @Nullable Path place() {
    Path folder = settings.folder();
    if (folder == null) {
      return null;
    }
    try {
      Optional<String> key = LinkKey.of(options, toolchain, inputs);
      return key.map(name -> folder.resolve(name + CacheFolder.SUFFIX)).orElse(null);
    } catch (IOException unreadable) {
      return null;
    }
  }

  /** True if this link's executables can be kept. */
  public boolean isOn() {
    return entry != null;
  }

  /** Writes the kept executables to these files; false if there are none or they are damaged. */
  public boolean restore(List<Path> executables) {
    if (entry == null || !Files.isRegularFile(entry)) {
      return false;
    }
    try {
      CacheEntry.read(entry, executables);
      touch(entry);
      return true;
    } catch (IOException damaged) {
      CacheFolder.delete(entry);
      executables.forEach(CacheFolder::delete);
      return false;
    }
  }

  /** Says that an entry was used; it is as good without, where the folder cannot be written. */
  private static void touch(Path entry) {
    try {
      Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
    } catch (IOException readOnly) {
      // Then nothing is removed by age either.
    }
  }

  /** Keeps these executables, unless an input has changed since the link began. */
  public void store(List<Path> executables) {
    if (entry == null || !entry.equals(place())) {
      return;
    }
    CacheFolder folder = new CacheFolder(entry.getParent(), settings.limitBytes());
    Path temporary = null;
    try {
      temporary = folder.newFile();
      CacheEntry.write(temporary, executables);
      Files.move(temporary, entry, StandardCopyOption.ATOMIC_MOVE);
      folder.evict();
    } catch (IOException full) {
      if (temporary != null) {
        CacheFolder.delete(temporary);
      }
    }
  }
}
