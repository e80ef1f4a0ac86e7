package org.popcorn.unwind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.SectionOffset;
import org.popcorn.target.Isa;
import org.popcorn.testing.Mutations;
import org.popcorn.testing.TinyElf;

/** Random rows are written as call frame instructions (DWARF 5, 6.4.2) and read again. */
class UnwindPropertyTest {

  private static final int TRIES = 200;
  private static final int DAMAGES = 60;
  private static final int CAPACITY = 1 << 16;
  private static final long ADDRESS = 0x10_0000;
  private static final int DATA_ALIGNMENT = -8;
  private static final int CODE_ALIGNMENT = 4;
  private static final byte DW_EH_PE_sdata4_pcrel = 0x1b;

  private final ByteBuffer out = ByteBuffer.allocate(CAPACITY).order(ByteOrder.LITTLE_ENDIAN);
  private final List<FunctionUnwind> written = new ArrayList<>();

  @Property(tries = TRIES, seed = "9")
  void rowsAreReadAsTheyWereWritten(@ForAll long seed) {
    UnwindTable table = UnwindTable.read(elf(section(new Random(seed))));
    assertThat(table.size()).isEqualTo(written.size());
    for (FunctionUnwind function : written) {
      SectionOffset last = function.start().plus(function.sizeBytes() - 1);
      FunctionUnwind read = Objects.requireNonNull(table.function(last));
      assertThat(read).isEqualTo(function);
      for (UnwindRow row : function.rows()) {
        assertThat(read.rowAtReturnAddress(function.start().plus(row.start() + 1))).isEqualTo(row);
      }
    }
    assertThat(table.function(SectionOffset.ofAddress(ADDRESS - 1))).isNull();
  }

  @Property(tries = TRIES, seed = "10")
  void damagedSectionsAreReadOrRefused(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] good = section(random);
    Mutations.scramble(good, 0, good.length, random, DAMAGES, UnwindPropertyTest::readAll);
    for (int i = 0; i < DAMAGES; i++) {
      byte[] cut = Arrays.copyOf(good, random.nextInt(good.length));
      Mutations.scramble(cut, 0, cut.length, random, 1, UnwindPropertyTest::readAll);
    }
  }

  private static ElfFile elf(byte[] section) {
    return TinyElf.around(Isa.X86_64, ".eh_frame", 0, section);
  }

  private static void readAll(byte[] section) {
    assertThat(UnwindTable.read(elf(section)).toString()).isNotNull();
  }

  /** A common entry, then functions one behind the other. */
  private byte[] section(Random random) {
    out.clear();
    written.clear();
    int first = begin(0);
    out.put((byte) 1).put(new byte[] {'z', 'R', 0});
    out.put((byte) CODE_ALIGNMENT).put((byte) (DATA_ALIGNMENT & 0x7f)).put((byte) 16);
    out.put((byte) 1).put(DW_EH_PE_sdata4_pcrel);
    int stack = random.nextInt(32);
    out.put((byte) 0x0c).put((byte) stack).put((byte) 8); // DW_CFA_def_cfa
    end(first);
    long address = ADDRESS;
    for (int functions = 1 + random.nextInt(4); functions > 0; functions--) {
      address += function(random, address, new CfaRule(stack, 8));
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  private long function(Random random, long address, CfaRule initial) {
    int start = begin(out.position() + 4);
    List<UnwindRow> rows = new ArrayList<>();
    long size = CODE_ALIGNMENT * (1L + random.nextInt(1 << 20));
    out.putInt((int) (address - out.position())).putInt((int) size).put((byte) 0);
    CfaRule cfa = initial;
    TreeMap<Integer, Long> saved = new TreeMap<>();
    rows.add(new UnwindRow(0, cfa, List.of(), ""));
    long location = 0;
    for (int changes = random.nextInt(6); changes > 0; changes--) {
      int delta = 1 + random.nextInt(random.nextBoolean() ? 60 : 1 << 17);
      if (location + (long) CODE_ALIGNMENT * delta >= size) {
        break;
      }
      location += (long) CODE_ALIGNMENT * delta;
      advance(delta);
      if (random.nextInt(3) == 0) {
        cfa = new CfaRule(random.nextInt(128), random.nextInt(1 << 28));
        out.put((byte) 0x0c);
        uleb128(cfa.register());
        uleb128(cfa.offset());
      } else {
        int register = random.nextInt(128);
        long offset = 1L + random.nextInt(1 << 20);
        save(register, offset);
        saved.put(register, offset * DATA_ALIGNMENT);
      }
      List<SavedRegister> list = new ArrayList<>();
      saved.forEach((register, offset) -> list.add(new SavedRegister(register, offset)));
      rows.add(new UnwindRow(location, cfa, list, ""));
    }
    end(start);
    written.add(new FunctionUnwind(SectionOffset.ofAddress(address), size, rows));
    return size;
  }

  /** DW_CFA_advance_loc, or the one of 4 bytes. */
  private void advance(int delta) {
    if (delta < 64) {
      out.put((byte) (0x40 | delta));
    } else {
      out.put((byte) 0x04).putInt(delta);
    }
  }

  /** DW_CFA_offset, or the extended one. */
  private void save(int register, long factored) {
    if (register < 64) {
      out.put((byte) (0x80 | register));
    } else {
      out.put((byte) 0x05);
      uleb128(register);
    }
    uleb128(factored);
  }

  private void uleb128(long number) {
    for (long rest = number; ; rest >>>= 7) {
      if (rest < 0x80) {
        out.put((byte) rest);
        return;
      }
      out.put((byte) ((rest & 0x7f) | 0x80));
    }
  }

  /** Length and pointer to the common entry; returns the position of the length. */
  private int begin(int pointer) {
    int start = out.position();
    out.putInt(0).putInt(pointer);
    return start;
  }

  private void end(int start) {
    while ((out.position() - start) % 8 != 4) {
      out.put((byte) 0); // DW_CFA_nop
    }
    out.putInt(start, out.position() - start - 4);
  }
}
