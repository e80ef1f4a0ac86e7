package org.popcorn.driver.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.popcorn.facts.Symbols;

/** Recognizes executables of popcorn-cc without reading them whole. */
final class PopcornBinary {

  /** The note and the program headers lie in the first page (contracts, section 4). */
  private static final int HEAD_SIZE = 4096;

  private static final String NOTE_OWNER = Symbols.NOTE_OWNER + "\0";

  private PopcornBinary() {}

  /** True if the file starts as an ELF file and holds our note. */
  static boolean isPopcornBinary(Path path) {
    byte[] head = new byte[HEAD_SIZE];
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      int length = Math.max(0, file.read(head));
      String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
      return text.startsWith("\u007fELF") && text.contains(NOTE_OWNER);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
