package org.popcorn.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.popcorn.target.Isa;

/** Bytes written by hand from the specifications, not by any writer of ours. */
class NaiveDecoderTest {

  private static final long FUNCTION = 0x400_0000L;

  /** A record of a statepoint with four operands: register, memory, constant, large constant. */
  private static byte[] stackMaps(long function) {
    ByteBuffer out = ByteBuffer.allocate(176).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 3).put((byte) 0).putShort((short) 0).putInt(1).putInt(1).putInt(1);
    out.putLong(function).putLong(24).putLong(1);
    out.putLong(0x1_0000_0000L);
    out.putLong(0x1234).putInt(0x10).putShort((short) 0).putShort((short) 7);
    place(out, 4, 8, 0, 0);
    place(out, 4, 8, 0, 0);
    place(out, 4, 8, 0, 4);
    place(out, 1, 8, 3, 0);
    place(out, 3, 16, 7, -8);
    place(out, 4, 8, 0, -5);
    place(out, 5, 8, 0, 0);
    out.position(out.position() + 4); // to a multiple of 8
    out.putShort((short) 0).putShort((short) 0).putInt(0);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static void place(ByteBuffer out, int kind, int size, int register, int number) {
    out.put((byte) kind).put((byte) 0).putShort((short) size);
    out.putShort((short) register).putShort((short) 0).putInt(number);
  }

  /** push rbx at 1, and a function of 0x40 bytes whose address is relative to its place. */
  private static byte[] unwind(long address) {
    ByteBuffer out = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(20).putInt(0).put((byte) 1).put(new byte[] {'z', 'R', 0});
    out.put(new byte[] {1, 0x78, 16, 1, 0x1b}); // factors 1 and -8, return address 16, pcrel sdata4
    out.put(new byte[] {0x0c, 7, 8, (byte) 0x90, 1, 0, 0}); // CFA rsp+8, 16 at CFA-8
    int function = out.position();
    out.putInt(20).putInt(function + 4);
    out.putInt((int) (FUNCTION - (address + out.position()))).putInt(0x40).put((byte) 0);
    out.put(new byte[] {0x41, 0x0e, 16, (byte) 0x83, 2, 0, 0}); // from 1 on: CFA rsp+16, rbx at -16
    out.putInt(0);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static final NaiveFrame FRAME = new NaiveFrame(7, 16, Map.of(3, -16L));

  private static NaiveSiteTable table(NaivePlace... places) {
    NaiveSiteTable.Site site =
        new NaiveSiteTable.Site(0x1234, 0x500_0000, 0, List.of(64, 64, 64, 64));
    return new NaiveSiteTable(
        0,
        List.of(site),
        List.of(new NaiveSiteTable.Row(FUNCTION + 0x10, site, FRAME, -8, Arrays.asList(places))));
  }

  private static final NaivePlace REGISTER = new NaivePlace(NaivePlace.Kind.REGISTER, 3, 0, 0);
  private static final NaivePlace MEMORY = new NaivePlace(NaivePlace.Kind.MEMORY, 7, -8, 8);
  private static final NaivePlace CONSTANT = new NaivePlace(NaivePlace.Kind.CONSTANT, 0, -5, 0);
  private static final NaivePlace LARGE =
      new NaivePlace(NaivePlace.Kind.CONSTANT, 0, 0x1_0000_0000L, 0);

  private static List<String> differences(NaiveSiteTable table) {
    return RowCheck.differences(
        Isa.X86_64,
        table,
        NaiveStackMaps.decode(stackMaps(FUNCTION)),
        NaiveFrames.of(unwind(0x20_0000), 0x20_0000));
  }

  @Test
  void aRowThatSaysWhatTheSectionsSayHasNoDifference() {
    assertThat(differences(table(REGISTER, MEMORY, CONSTANT, LARGE))).isEmpty();
  }

  @Test
  void eachKindOfLocationIsCompared() {
    NaivePlace other = new NaivePlace(NaivePlace.Kind.CONSTANT, 0, 1, 0);
    assertThat(differences(table(other, MEMORY, CONSTANT, LARGE)))
        .singleElement()
        .asString()
        .contains("0x4000010", "part 0 is constant 1 in the site table and register 3");
    assertThat(differences(table(REGISTER, other, CONSTANT, LARGE)))
        .singleElement()
        .asString()
        .contains("part 1 is constant 1 in the site table and 8 bytes at register 7 + -8");
    assertThat(differences(table(REGISTER, MEMORY, other, LARGE)))
        .singleElement()
        .asString()
        .contains("part 2 is constant 1 in the site table and constant -5");
    assertThat(differences(table(REGISTER, MEMORY, CONSTANT, other)))
        .singleElement()
        .asString()
        .contains("part 3 is constant 1 in the site table and constant 4294967296");
  }

  @Test
  void theFrameIsThatOfTheCall() {
    NaiveFrames frames = NaiveFrames.of(unwind(0x20_0000), 0x20_0000);
    assertThat(frames.atReturnAddress(FUNCTION + 1))
        .isEqualTo(new NaiveFrame(7, 8, Map.of(16, -8L)));
    assertThat(frames.atReturnAddress(FUNCTION + 2))
        .isEqualTo(new NaiveFrame(7, 16, Map.of(3, -16L, 16, -8L)));
    assertThat(frames.atReturnAddress(FUNCTION + 0x40)).isNotNull();
    assertThat(frames.atReturnAddress(FUNCTION + 0x41)).isNull();
    assertThat(frames.atReturnAddress(FUNCTION)).isNull();
  }

  @Test
  void stackMapsOfWhatIsNotLinkedAreLeftOut() {
    assertThat(NaiveStackMaps.decode(stackMaps(0))).isEmpty();
    assertThat(NaiveStackMaps.decode(stackMaps(FUNCTION))).hasSize(1);
  }

  @Test
  void theZeroRegisterIsTheConstantZero() {
    byte[] maps = stackMaps(FUNCTION);
    maps[16 + 24 + 8 + 16 + 3 * 12 + 4] = 31;
    NaivePlace zero = new NaivePlace(NaivePlace.Kind.CONSTANT, 0, 0, 0);
    List<String> differences =
        RowCheck.differences(
            Isa.AARCH64,
            table(zero, MEMORY, CONSTANT, LARGE),
            NaiveStackMaps.decode(maps),
            NaiveFrames.of(unwind(0), 0));
    assertThat(differences).noneMatch(difference -> difference.contains("part"));
  }

  @Test
  void sectionsThatEndTooEarlyAreRefusedWithTheirOffset() {
    byte[] maps = stackMaps(FUNCTION);
    byte[] unwind = unwind(0);
    for (int length = 1; length < maps.length; length++) {
      byte[] part = Arrays.copyOf(maps, length);
      assertThatThrownBy(() -> NaiveStackMaps.decode(part))
          .isInstanceOf(NaiveBytes.Malformed.class)
          .hasMessageContaining(".llvm_stackmaps+0x");
    }
    byte[] part = Arrays.copyOf(unwind, 40);
    assertThatThrownBy(() -> NaiveFrames.of(part, 0))
        .isInstanceOf(NaiveBytes.Malformed.class)
        .hasMessageContaining(".eh_frame+0x");
    assertThatThrownBy(() -> NaiveSiteTable.decode("PCSITES1".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(NaiveBytes.Malformed.class)
        .hasMessageContaining(".pc_site_table+0x");
  }
}
