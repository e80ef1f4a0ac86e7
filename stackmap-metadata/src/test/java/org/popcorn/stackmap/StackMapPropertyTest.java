package org.popcorn.stackmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.popcorn.elf.SectionOffset;
import org.popcorn.stackmap.ValueLocation.Constant;
import org.popcorn.stackmap.ValueLocation.FrameAddress;
import org.popcorn.stackmap.ValueLocation.FrameSlot;
import org.popcorn.stackmap.ValueLocation.InRegister;
import org.popcorn.target.Isa;
import org.popcorn.testing.Mutations;
import org.popcorn.testing.TinyElf;

/** Random sections of stack maps (LLVM StackMaps, version 3), written here and read again. */
class StackMapPropertyTest {

  private static final int TRIES = 200;
  private static final int DAMAGES = 60;
  private static final int CAPACITY = 1 << 16;

  private final ByteBuffer out = ByteBuffer.allocate(CAPACITY).order(ByteOrder.LITTLE_ENDIAN);
  private final List<StackMapRecord> written = new ArrayList<>();

  @Property(tries = TRIES, seed = "7")
  void recordsAreReadAsTheyWereWritten(@ForAll long seed) {
    byte[] section = section(new Random(seed));
    assertThat(read(section)).isEqualTo(written);
  }

  @Property(tries = TRIES, seed = "8")
  void damagedSectionsAreReadOrRefused(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] good = section(random);
    Mutations.scramble(good, 0, good.length, random, DAMAGES, StackMapPropertyTest::read);
    for (int i = 0; i < DAMAGES; i++) {
      byte[] cut = Arrays.copyOf(good, random.nextInt(good.length));
      Mutations.scramble(cut, 0, cut.length, random, 1, StackMapPropertyTest::read);
    }
  }

  private static List<StackMapRecord> read(byte[] section) {
    return StackMapSection.read(TinyElf.around(Isa.X86_64, StackMapSection.NAME, 0, section))
        .records();
  }

  /** One to three tables one behind the other, as a linker leaves them. */
  private byte[] section(Random random) {
    out.clear();
    written.clear();
    for (int tables = 1 + random.nextInt(3); tables > 0; tables--) {
      table(random);
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  private void table(Random random) {
    int functions = random.nextInt(4);
    int[] records = new int[functions];
    long[] constants = random.longs(random.nextInt(4)).toArray();
    for (int i = 0; i < functions; i++) {
      records[i] = random.nextInt(4);
    }
    out.put((byte) 3).put((byte) 0).putShort((short) 0);
    out.putInt(functions).putInt(constants.length).putInt(Arrays.stream(records).sum());
    long[] starts = random.longs(functions, 0, 1L << 38).toArray();
    for (int i = 0; i < functions; i++) {
      out.putLong(starts[i]).putLong(random.nextLong()).putLong(records[i]);
    }
    for (long constant : constants) {
      out.putLong(constant);
    }
    for (int i = 0; i < functions; i++) {
      for (int k = 0; k < records[i]; k++) {
        stackMap(random, SectionOffset.ofAddress(starts[i]), constants);
      }
    }
  }

  private void stackMap(Random random, SectionOffset function, long[] constants) {
    int start = out.position();
    long id = random.nextLong();
    int offset = random.nextInt();
    int count = random.nextInt(5);
    out.putLong(id).putInt(offset).putShort((short) 0).putShort((short) count);
    List<ValueLocation> locations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      locations.add(location(random, constants));
    }
    align();
    int liveOuts = random.nextInt(3);
    out.putShort((short) 0).putShort((short) liveOuts);
    for (int i = 0; i < liveOuts; i++) {
      out.putInt(random.nextInt());
    }
    align();
    written.add(new StackMapRecord(start, id, function, Integer.toUnsignedLong(offset), locations));
  }

  private ValueLocation location(Random random, long[] constants) {
    int register = random.nextInt(0x10000);
    int size = random.nextInt(0x10000);
    int payload = random.nextInt();
    int kinds = constants.length > 0 ? 5 : 4;
    return switch (1 + random.nextInt(kinds)) {
      case 1 -> put(1, size, register, 0, new InRegister(register, size));
      case 2 -> put(2, size, register, payload, new FrameAddress(register, payload));
      case 3 -> put(3, size, register, payload, new FrameSlot(register, payload, size));
      case 4 -> put(4, size, 0, payload, new Constant(payload));
      default -> {
        int index = random.nextInt(constants.length);
        yield put(5, size, 0, index, new Constant(constants[index]));
      }
    };
  }

  private ValueLocation put(int kind, int size, int register, int payload, ValueLocation location) {
    out.put((byte) kind).put((byte) 0).putShort((short) size).putShort((short) register);
    out.putShort((short) 0).putInt(payload);
    return location;
  }

  private void align() {
    while (out.position() % 8 != 0) {
      out.put((byte) 0);
    }
  }
}
