package org.popcorn.driver.image;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcorn.target.Isa;

/**
 * An image file, but for its memory.
 *
 * @param isa on which it was written
 * @param point number of the migration point
 * @param programId 64 hexadecimal digits
 * @param name of the thread
 * @param sizeBytes of the whole file
 * @param executable of the program, without the suffix of an ISA
 * @param folder the working directory
 * @param openFiles by descriptor; of 0, 1 and 2 regular files only
 * @param frames outermost first
 */
public record Image(
    Isa isa,
    long point,
    String programId,
    String name,
    long sizeBytes,
    Path executable,
    Path folder,
    List<OpenFile> openFiles,
    List<Frame> frames) {

  /** What becomes of a descriptor, by its number in the file. */
  public enum OpenKind {
    /** Opened again, at its offset. */
    REGULAR("%s at %d"),
    /** Opened again. */
    DEVICE("%s"),
    /** Shares with a lower descriptor. */
    COPY("copy of %3$d"),
    /** The restorer's of this number. */
    INHERITED("the restorer's in place of %s"),
    /** The restorer's, positioned. */
    STANDARD("the restorer's in place of %s at %d");

    private final String pattern;

    OpenKind(String pattern) {
      this.pattern = pattern;
    }

    static @Nullable OpenKind ofNumber(int number) {
      return number >= 1 && number <= values().length ? values()[number - 1] : null;
    }
  }

  /**
   * A descriptor.
   *
   * @param kind what becomes of it
   * @param descriptor its number
   * @param flags asm-generic open flags
   * @param sharesWith a lower descriptor of which it is a copy; itself if it has a path
   * @param offset in bytes
   * @param path empty for a copy
   */
  public record OpenFile(
      OpenKind kind, int descriptor, int flags, int sharesWith, long offset, String path) {

    /** In words. */
    public String description() {
      return String.format(kind.pattern, path, offset, sharesWith);
    }
  }

  /**
   * A logical frame.
   *
   * @param site position in the site table
   * @param parts of its live values
   */
  public record Frame(int site, List<Long> parts) {
    /** Copies the list. */
    public Frame {
      parts = List.copyOf(parts);
    }
  }

  /** Copies the lists. */
  public Image {
    openFiles = List.copyOf(openFiles);
    frames = List.copyOf(frames);
  }
}
