package org.popcorn.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.popcorn.elf.ElfFile;
import org.popcorn.target.Isa;

/** The smallest linked binary around a section's bytes, for readers that want an ELF file. */
public final class TinyElf {

  private static final int HEADER_SIZE = 64;
  private static final int SECTION_HEADER_SIZE = 64;
  private static final int SECTIONS = 3;
  private static final short ET_EXEC = 2;
  private static final int SHT_PROGBITS = 1;
  private static final int SHT_STRTAB = 3;

  private TinyElf() {}

  /** A binary of that ISA whose one section, with that name, lies at an address. */
  public static ElfFile around(Isa isa, String name, long address, byte[] content) {
    byte[] names = ("\0" + name + "\0").getBytes(StandardCharsets.US_ASCII);
    int namesOffset = HEADER_SIZE + content.length;
    int tableOffset = namesOffset + names.length;
    ByteBuffer file =
        ByteBuffer.allocate(tableOffset + SECTIONS * SECTION_HEADER_SIZE)
            .order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
    file.putShort(ET_EXEC).putShort((short) isa.elfMachine()).putInt(1);
    file.putLong(0).putLong(0).putLong(tableOffset).putInt(0).putShort((short) HEADER_SIZE);
    file.putShort((short) 0).putShort((short) 0);
    file.putShort((short) SECTION_HEADER_SIZE).putShort((short) SECTIONS).putShort((short) 2);
    file.put(content).put(names).position(tableOffset + SECTION_HEADER_SIZE);
    for (long[] section :
        List.of(
            new long[] {1, SHT_PROGBITS, address, HEADER_SIZE, content.length},
            new long[] {0, SHT_STRTAB, 0, namesOffset, names.length})) {
      file.putInt((int) section[0]).putInt((int) section[1]).putLong(2);
      file.putLong(section[2]).putLong(section[3]).putLong(section[4]);
      file.putInt(0).putInt(0).putLong(1).putLong(0);
    }
    return ElfFile.parse("tiny", file.array());
  }
}
