package org.popcorn.stackmap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;

/**
 * Makes the stack maps of an object a section that is kept and not loaded. LLVM marks it as loaded
 * and retained, with which lld would keep all code that has a stack map; nothing reads it at run
 * time, but {@code popcorn check} does afterwards.
 */
public final class UnloadedStackMaps {

  /** Offset of {@code e_shoff} in the file, of {@code sh_flags} in a header, size of a header. */
  private static final int SECTION_HEADERS = 40;

  private static final int FLAGS = 8;
  private static final int HEADER_SIZE = 64;

  private UnloadedStackMaps() {}

  /** Changes the object file. */
  public static void in(Path object) {
    try {
      ElfSection section = ElfFile.read(object).section(StackMapSection.NAME);
      if (section != null) {
        clearFlags(object, section.index());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void clearFlags(Path object, int section) throws IOException {
    try (FileChannel file =
        FileChannel.open(object, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer word = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      file.read(word, SECTION_HEADERS);
      long headers = word.getLong(0);
      word.clear().putLong(0, 0);
      file.write(word, headers + (long) HEADER_SIZE * section + FLAGS);
    }
  }
}
