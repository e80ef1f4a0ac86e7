package org.popcorn.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.target.Isa;
import org.popcorn.testing.LlvmTools;
import org.popcorn.testing.Mutations;

class ElfFileTest {

  private static final String PROGRAM =
      """
      .section .text.start,"ax",@progbits
      .globl _start
      .type _start,@function
      _start:
        .8byte data
      .size _start, 8
      .section .data.data,"aw",@progbits
      .p2align 4
      .weak data
      .hidden data
      data: .8byte _start+4
      .8byte 7
      .size data, 16
      .comm common,32,16
      .section .bss.zero,"aw",@nobits
      zero: .zero 100
      .section .note.Popcorn,"a",@note
      .p2align 2
      .4byte 8, 5, 1
      .ascii "Popcorn\\0"
      .ascii "abcde"
      .p2align 2
      """;

  @TempDir Path scratch;

  @Test
  void sectionsSymbolsAndRelocationsOfAnObjectAreRead() throws IOException {
    for (Isa isa : Isa.all()) {
      ElfFile object = new LlvmTools(scratch).assemble(PROGRAM, isa);
      assertThat(object.isRelocatable()).isTrue();
      assertThat(object.machine()).isEqualTo(isa.elfMachine());
      ElfSection data = Objects.requireNonNull(object.section(".data.data"));
      assertThat(data.sizeBytes()).isEqualTo(16);
      assertThat(data.alignment()).isEqualTo(16);
      assertThat(data.has(ElfConstants.SHF_WRITE | ElfConstants.SHF_ALLOC)).isTrue();
      assertThat(object.section(data.index())).isEqualTo(data);
      ElfSection zero = Objects.requireNonNull(object.section(".bss.zero"));
      assertThat(zero.isNobits()).isTrue();
      assertThat(object.bytes(zero)).isEmpty();

      Symbol symbol = symbol(object, "data");
      assertThat(symbol.section()).isEqualTo(data.index());
      assertThat(symbol.isWeak()).isTrue();
      assertThat(symbol.visibility()).isEqualTo(ElfConstants.STV_HIDDEN);
      assertThat(symbol(object, "common").section()).isEqualTo(Symbol.COMMON);
      assertThat(symbol(object, "common").value()).isEqualTo(16);

      assertThat(object.relocations(data)).hasSize(1);
      Relocation relocation = object.relocations(data).get(0);
      assertThat(object.symbols().get(relocation.symbol()).name()).isEqualTo("_start");
      assertThat(relocation.addend()).isEqualTo(4);
      int text = Objects.requireNonNull(object.section(".text.start")).index();
      assertThat(object.relocated(data).reference(0)).isEqualTo(new SectionOffset(text, 4));
      assertThat(object.relocated(data).reference(8)).isNull();
    }
  }

  @Test
  void segmentsAndNotesOfAnExecutableAreRead() throws IOException {
    for (Isa isa : Isa.all()) {
      LlvmTools tools = new LlvmTools(scratch);
      ElfFile program = tools.link(isa, tools.assemble(PROGRAM, isa));
      assertThat(program.isRelocatable()).isFalse();
      assertThat(program.entry()).isEqualTo(symbol(program, "_start").value());
      assertThat(program.programHeaders())
          .anySatisfy(
              segment -> {
                assertThat(segment.type()).isEqualTo(ElfConstants.PT_LOAD);
                assertThat(segment.memorySizeBytes()).isGreaterThan(segment.fileSizeBytes());
              });
      assertThat(program.notes()).hasSize(1);
      Note note = program.notes().get(0);
      assertThat(note.name()).isEqualTo("Popcorn");
      assertThat(note.type()).isEqualTo(1);
      assertThat(note.description()).isEqualTo("abcde".getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void otherFilesAreRefused() {
    assertThatThrownBy(() -> ElfFile.parse("x.o", new byte[0]))
        .hasMessage("x.o(ELF header)+0x0: not an ELF file");
    byte[] elf32 = {0x7f, 'E', 'L', 'F', 1, 1, 1, 0};
    assertThatThrownBy(() -> ElfFile.parse("x.o", elf32))
        .hasMessage("x.o(ELF header)+0x4: not an ELF file of 64 bits, little-endian");
  }

  @Test
  void damagedFilesGiveDiagnostics() throws IOException {
    byte[] good =
        Files.readAllBytes(Path.of(new LlvmTools(scratch).assemble(PROGRAM, Isa.RISCV64).name()));
    Mutations.truncate(good, ElfFileTest::readAll);
    assertThat(Mutations.flip(good, 0, good.length, ElfFileTest::readAll)).isGreaterThan(1000);
  }

  private static void readAll(byte[] bytes) {
    ElfFile file = ElfFile.parse("x.o", bytes);
    for (ElfSection section : file.sections()) {
      file.relocated(section).reference(0);
      file.bytes(section);
    }
    file.notes();
  }

  private static Symbol symbol(ElfFile file, String name) {
    return file.symbols().stream()
        .filter(symbol -> symbol.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
