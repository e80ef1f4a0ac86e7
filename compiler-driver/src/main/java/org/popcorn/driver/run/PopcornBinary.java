package org.popcorn.driver.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.popcorn.facts.Symbols;
import org.popcorn.target.Isa;

/** Recognizes executables of popcorn-cc without reading them whole. */
public final class PopcornBinary {

  /** The note and the program headers lie in the first page (contracts, section 4). */
  private static final int HEAD_SIZE = 4096;

  /** e_machine in the ELF header. */
  private static final int MACHINE = 18;

  private static final String NOTE_OWNER = Symbols.NOTE_OWNER + "\0";

  private PopcornBinary() {}

  /** True if the file starts as an ELF file and holds our note. */
  public static boolean isPopcornBinary(Path path) {
    try {
      byte[] head = head(path);
      String text = new String(head, StandardCharsets.ISO_8859_1);
      return text.startsWith("\u007fELF") && text.contains(NOTE_OWNER);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** The ISA of a binary of ours; nothing if the file cannot be read any more. */
  public static Optional<Isa> isa(Path path) {
    try {
      byte[] head = head(path);
      if (head.length < MACHINE + 2) {
        return Optional.empty();
      }
      int machine = (head[MACHINE] & 0xff) | ((head[MACHINE + 1] & 0xff) << 8);
      return Optional.of(Isa.ofElfMachine(machine));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static byte[] head(Path path) throws IOException {
    byte[] head = new byte[HEAD_SIZE];
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      int length = Math.max(0, file.read(head));
      return Arrays.copyOf(head, length);
    }
  }
}
