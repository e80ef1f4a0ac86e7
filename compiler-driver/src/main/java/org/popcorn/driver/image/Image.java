package org.popcorn.driver.image;

import java.nio.file.Path;
import java.util.List;
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
 * @param openFiles by descriptor, from 3 on
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

  /**
   * A descriptor.
   *
   * @param descriptor from 3 on
   * @param flags asm-generic open flags
   * @param sharesWith a lower descriptor of which it is a copy; itself if it has a path
   * @param offset in bytes
   * @param path empty for a copy
   */
  public record OpenFile(int descriptor, int flags, int sharesWith, long offset, String path) {}

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
