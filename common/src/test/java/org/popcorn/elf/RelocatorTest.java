package org.popcorn.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.target.Isa;
import org.popcorn.testing.LlvmTools;

class RelocatorTest {

  /** With relaxation the assembler leaves every difference across a call to the linker. */
  private static final String RELAXED =
      """
      .text
      .Lbegin:
        nop
        call f
      .Lend:
      .section .table,"a",@progbits
      .byte .Lend-.Lbegin
      .2byte .Lend-.Lbegin
      .4byte .Lend-.Lbegin
      .8byte .Lend-.Lbegin
      .Lhere: .4byte .Lend-.
      """;

  @TempDir Path scratch;

  @Test
  void differencesInOneSectionBecomeNumbersAndOthersReferences() throws IOException {
    ElfFile object = new LlvmTools(scratch).assemble(RELAXED, Isa.RISCV64, "-mattr=+c,+relax");
    RelocatedSection table = object.relocated(Objects.requireNonNull(object.section(".table")));
    assertThat(object.relocations(Objects.requireNonNull(object.section(".table"))))
        .hasSizeGreaterThanOrEqualTo(9);
    SectionReader in = table.reader();
    assertThat(in.u8()).isEqualTo(10);
    assertThat(in.u16()).isEqualTo(10);
    assertThat(in.u32()).isEqualTo(10);
    assertThat(in.u64()).isEqualTo(10);
    int text = Objects.requireNonNull(object.section(".text")).index();
    assertThat(table.reference(in.offset())).isEqualTo(new SectionOffset(text, 10));
  }

  @Test
  void pcRelativeAndAbsoluteFieldsKeepTheirTarget() throws IOException {
    String source =
        """
        .text
        nop
        f: nop
        .section .table,"a",@progbits
        .8byte f+1
        .4byte f+2-.
        .8byte g
        """;
    for (Isa isa : Isa.all()) {
      ElfFile object = new LlvmTools(scratch).assemble(source, isa);
      RelocatedSection table = object.relocated(Objects.requireNonNull(object.section(".table")));
      long f =
          object.symbols().stream()
              .filter(s -> s.name().equals("f"))
              .findFirst()
              .orElseThrow()
              .value();
      int text = Objects.requireNonNull(object.section(".text")).index();
      assertThat(table.reference(0)).isEqualTo(new SectionOffset(text, f + 1));
      assertThat(table.reference(8)).isEqualTo(new SectionOffset(text, f + 2));
      assertThat(table.reference(12)).isEqualTo(new SectionOffset(ElfConstants.SHN_UNDEF, 0));
      assertThat(table.reference(4)).isNull();
    }
  }

  @Test
  void relocationsOfCodeAreNotGuessed() throws IOException {
    ElfFile object = new LlvmTools(scratch).assemble("call f\n", Isa.RISCV64);
    assertThatThrownBy(() -> object.relocated(Objects.requireNonNull(object.section(".text"))))
        .hasMessageContaining("(.text)+0x0: relocation of type 19 is not supported");
  }
}
