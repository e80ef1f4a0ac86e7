package org.popcorn.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.popcorn.diag.MalformedInputException;

class SectionReaderTest {

  private static SectionReader reader(int... bytes) {
    byte[] array = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      array[i] = (byte) bytes[i];
    }
    return new SectionReader("a.o", ".s", array);
  }

  @Test
  void unsignedNumbersAreNeverNegative() {
    assertThat(reader(0xff).u8()).isEqualTo(255);
    assertThat(reader(0xfe, 0xff).u16()).isEqualTo(65534);
    assertThat(reader(0xfe, 0xff, 0xff, 0xff).u32()).isEqualTo(0xffff_fffeL);
    assertThat(reader(0xfe, 0xff, 0xff, 0xff).s32()).isEqualTo(-2);
    assertThat(reader(1, 2, 3, 4, 5, 6, 7, 8).u64()).isEqualTo(0x0807060504030201L);
  }

  @Test
  void leb128NumbersAreReadUpTo64Bits() {
    assertThat(reader(0xe5, 0x8e, 0x26).uleb128()).isEqualTo(624485);
    assertThat(reader(0xc0, 0xbb, 0x78).sleb128()).isEqualTo(-123456);
    assertThat(reader(0x7f).sleb128()).isEqualTo(-1);
    assertThat(reader(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1).uleb128())
        .isEqualTo(-1);
    assertThat(reader(0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f).sleb128())
        .isEqualTo(Long.MIN_VALUE);
    assertThatThrownBy(
            () -> reader(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2).uleb128())
        .hasMessageContaining("does not fit in 64 bits");
  }

  @Test
  void readingPastTheEndNamesFileSectionAndOffset() {
    SectionReader in = reader(1, 2, 3);
    assertThat(in.u8()).isEqualTo(1);
    assertThatThrownBy(in::u32)
        .isInstanceOf(MalformedInputException.class)
        .hasMessage("a.o(.s)+0x1: 4 bytes wanted, 2 left");
    assertThatThrownBy(() -> in.seek(4)).isInstanceOf(MalformedInputException.class);
    assertThatThrownBy(() -> in.skip(-1)).isInstanceOf(MalformedInputException.class);
    assertThatThrownBy(in::string).isInstanceOf(MalformedInputException.class);
  }

  @Test
  void countsThatCannotFitAreRefusedBeforeMemoryIsTaken() {
    assertThatThrownBy(() -> reader(0xff, 0xff, 0xff, 0xff, 0, 0).count(1))
        .hasMessage("a.o(.s)+0x0: count 4294967295 is larger than what is left of the section");
    assertThat(reader(2, 0, 0, 0, 1, 1).count(1)).isEqualTo(2);
  }

  @Test
  void aPartEndsEarlierAndKeepsTheOffsets() {
    SectionReader in = reader(1, 2, 3, 4);
    in.skip(1);
    SectionReader part = in.part(2);
    assertThat(part.offset()).isEqualTo(1);
    assertThat(part.u16()).isEqualTo(0x302);
    assertThatThrownBy(part::u8).hasMessage("a.o(.s)+0x3: 1 bytes wanted, 0 left");
    assertThat(in.u8()).isEqualTo(4);
  }
}
