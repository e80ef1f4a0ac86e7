package org.popcorn.stackmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.SectionOffset;
import org.popcorn.target.Isa;
import org.popcorn.testing.LlvmTools;
import org.popcorn.testing.Mutations;

class StackMapReaderTest {

  /** Function header, one table of one function and two records; sizes and offsets are unsigned. */
  private static final String TABLE =
      """
      .text
      .globl _start, f
      _start: .zero 16
      f: .zero 16
      .section .llvm_stackmaps,"a",@progbits
      .byte 3, 0
      .2byte 0
      .4byte 1, 1, 2
      .8byte f, 40, 2
      .8byte 0x123456789abcdef0
      .8byte 0xfedcba9876543210
      .4byte 0x80000004
      .2byte 0, 5
      .byte 1, 0
      .2byte 8, 72, 0
      .4byte 0
      .byte 2, 0
      .2byte 8, 7, 0
      .4byte 16
      .byte 3, 0
      .2byte 0x8000, 7, 0
      .4byte -16
      .byte 4, 0
      .2byte 8, 0, 0
      .4byte -1
      .byte 5, 0
      .2byte 8, 0, 0
      .4byte 0
      .4byte 0
      .2byte 0, 1
      .2byte 3
      .byte 0, 8
      .8byte 9
      .4byte 12
      .2byte 0, 0
      .2byte 0, 0
      .4byte 0
      """;

  @TempDir Path scratch;

  @Test
  void everyKindOfLocationIsRead() throws IOException {
    for (Isa isa : Isa.all()) {
      ElfFile object = new LlvmTools(scratch).assemble(TABLE, isa);
      int text = Objects.requireNonNull(object.section(".text")).index();
      assertThat(StackMapSection.read(object))
          .hasToString(
              """
              18364758544493064720 section %1$d 0x80000014 \
              [r72, r7+16, [r7-16]:32768, -1, 1311768467463790320]
              9 section %1$d 0x1c []
              """
                  .formatted(text));
    }
  }

  @Test
  void tablesOfSeveralObjectsFollowEachOtherInALinkedBinary() throws IOException {
    for (Isa isa : Isa.all()) {
      LlvmTools tools = new LlvmTools(scratch);
      ElfFile one = tools.assemble(TABLE, isa);
      ElfFile two =
          tools.assemble(
              TABLE.replace("_start", "s2").replace("f:", "g:").replace(" f", " g"), isa);
      ElfFile program = tools.link(isa, one, two);
      assertThat(StackMapSection.read(program).records())
          .extracting(StackMapRecord::function)
          .containsExactly(
              address(program, "f"),
              address(program, "f"),
              address(program, "g"),
              address(program, "g"));
    }
  }

  @Test
  void aFileWithoutTheSectionHasNoRecords() throws IOException {
    assertThat(StackMapSection.read(new LlvmTools(scratch).assemble("nop\n", Isa.X86_64)).records())
        .isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsRefused() throws IOException {
    refuse(".byte 3, 0", ".byte 4, 0", "+0x0: stack map version 4, not 3");
    refuse(".byte 4, 0", ".byte 6, 0", "+0x64: unknown location kind 6");
    refuse(".byte 4, 0", ".byte 5, 0", "+0x64: constant number -1 does not exist");
    refuse(".byte 4, 0", ".byte 1, 0", "+0x64: value in the upper part of register 0");
    refuse(".8byte f, 40, 2", ".8byte f, 40, 1", "functions have fewer records than the table");
    refuse(".8byte f, 40, 2", ".8byte f, 40, 3", "functions have more records than the table");
    refuse(".8byte f, 40, 2", ".8byte 0, 40, 2", "+0x10: function without a relocation");
    refuse(".2byte 0, 5", ".2byte 0, 500", "too many locations: 500");
  }

  @Test
  void damagedSectionsGiveDiagnostics() throws IOException {
    for (Isa isa : Isa.all()) {
      ElfFile object = new LlvmTools(scratch).assemble(TABLE, isa);
      byte[] good = Files.readAllBytes(Path.of(object.name()));
      ElfSection section = Objects.requireNonNull(object.section(StackMapSection.NAME));
      int start = (int) section.fileOffset();
      int refused =
          Mutations.flip(
              good,
              start,
              start + (int) section.sizeBytes(),
              bytes -> StackMapSection.read(ElfFile.parse("x.o", bytes)));
      assertThat(refused).isGreaterThan(200);
    }
  }

  @Test
  void sectionsCutAnywhereGiveDiagnostics() throws IOException {
    ElfFile object = new LlvmTools(scratch).assemble(TABLE, Isa.X86_64);
    byte[] good = Files.readAllBytes(Path.of(object.name()));
    ElfSection section = Objects.requireNonNull(object.section(StackMapSection.NAME));
    long headers = new org.popcorn.elf.SectionReader("x.o", "", good, 40, 48).u64();
    int sizeField = (int) headers + 64 * section.index() + 32;
    for (int size = 1; size < section.sizeBytes(); size++) {
      byte[] bad = good.clone();
      bad[sizeField] = (byte) size;
      bad[sizeField + 1] = 0;
      assertThatThrownBy(() -> StackMapSection.read(ElfFile.parse("x.o", bad)))
          .isInstanceOf(org.popcorn.diag.MalformedInputException.class);
    }
  }

  private void refuse(String from, String to, String message) throws IOException {
    assertThat(TABLE).contains(from);
    ElfFile object = new LlvmTools(scratch).assemble(TABLE.replace(from, to), Isa.X86_64);
    assertThatThrownBy(() -> StackMapSection.read(object)).hasMessageContaining(message);
  }

  private static SectionOffset address(ElfFile file, String name) {
    return SectionOffset.ofAddress(
        file.symbols().stream()
            .filter(symbol -> symbol.name().equals(name))
            .findFirst()
            .orElseThrow()
            .value());
  }
}
