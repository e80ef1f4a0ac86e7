package org.popcorn.unwind;

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

class UnwindTableTest {

  private static final String FUNCTION =
      """
      .section .text.f,"ax",@progbits
      .globl f
      f:
        .cfi_startproc
        .zero 4
        .cfi_def_cfa_offset 48
        .cfi_offset 3, -16
        .zero 4
        .cfi_remember_state
        .cfi_def_cfa 6, 300
        .cfi_offset 72, -1000
        .zero 1000
        .cfi_restore_state
        .zero 4
        .cfi_restore 3
        .zero 4
        .cfi_endproc
      """;

  @TempDir Path scratch;

  @Test
  void rowsAreFoundByReturnAddressAndBelongToTheCallBeforeIt() throws IOException {
    for (Isa isa : Isa.all()) {
      ElfFile object = new LlvmTools(scratch).assemble(FUNCTION, isa);
      int text = Objects.requireNonNull(object.section(".text.f")).index();
      UnwindTable table = UnwindTable.read(object);
      FunctionUnwind f = Objects.requireNonNull(table.function(new SectionOffset(text, 0)));
      assertThat(f.sizeBytes()).isEqualTo(1016);
      String own = isa.pushesReturnAddress() ? " r16=cfa-8" : "";
      assertThat(row(f, text, 5))
          .isEqualTo("0x4: cfa=r" + isa.stackPointer() + "+48 r3=cfa-16" + own);
      assertThat(row(f, text, 8)).isEqualTo(row(f, text, 5));
      assertThat(row(f, text, 9)).isEqualTo("0x8: cfa=r6+300 r3=cfa-16" + own + " r72=cfa-1000");
      assertThat(row(f, text, 1008)).isEqualTo(row(f, text, 9));
      assertThat(row(f, text, 1009)).isEqualTo(row(f, text, 8).replace("0x4", "0x3f0"));
      assertThat(row(f, text, 1016)).isEqualTo("0x3f4: cfa=r" + isa.stackPointer() + "+48" + own);
      assertThat(table.function(new SectionOffset(text, 1016))).isNull();
      assertThat(table.function(new SectionOffset(text + 1, 0))).isNull();
    }
  }

  @Test
  void linkedBinariesHaveTheSameRowsAtAddresses() throws IOException {
    for (Isa isa : Isa.all()) {
      LlvmTools tools = new LlvmTools(scratch);
      ElfFile object =
          tools.assemble(
              FUNCTION + ".globl _start\n_start: .cfi_startproc\n.zero 8\n.cfi_endproc\n", isa);
      ElfFile program = tools.link(isa, object);
      long address =
          program.symbols().stream()
              .filter(symbol -> symbol.name().equals("f"))
              .findFirst()
              .orElseThrow()
              .value();
      FunctionUnwind linked =
          Objects.requireNonNull(
              UnwindTable.read(program).function(SectionOffset.ofAddress(address + 100)));
      int text = Objects.requireNonNull(object.section(".text.f")).index();
      FunctionUnwind before =
          Objects.requireNonNull(UnwindTable.read(object).function(new SectionOffset(text, 100)));
      assertThat(linked.start()).isEqualTo(SectionOffset.ofAddress(address));
      assertThat(linked.rows()).isEqualTo(before.rows());
    }
  }

  @Test
  void personalityAndLanguageDataAreSkipped() throws IOException {
    String source =
        """
        .text
        f: .cfi_startproc
        .cfi_personality 0x9b, personality
        .cfi_lsda 0x1b, table
        .zero 4
        .cfi_endproc
        g: .cfi_startproc simple
        .cfi_signal_frame
        .cfi_def_cfa 5, 8
        .zero 4
        .cfi_endproc
        h: .cfi_startproc simple
        .cfi_escape 0x0d, 2
        .zero 4
        .cfi_endproc
        .data
        personality: .8byte 0
        table: .8byte 0
        """;
    assertThat(UnwindTable.read(new LlvmTools(scratch).assemble(source, Isa.X86_64)))
        .hasToString(
            """
            section 2 0x0 size 0x4
              0x0: cfa=r7+8 r16=cfa-8
            section 2 0x4 size 0x4
              0x0: cfa=r5+8
            section 2 0x8 size 0x4
              0x0: cfa=r2+0
            """);
  }

  @Test
  void whatIsNoConstantIsMarkedWithTheReason() throws IOException {
    assertThat(problem(".cfi_register 3, 4"))
        .isEqualTo("register 3 is not saved at a constant offset");
    assertThat(problem(".cfi_undefined 3"))
        .isEqualTo("register 3 is not saved at a constant offset");
    assertThat(problem(".cfi_escape 0x10, 3, 1, 0x9c"))
        .isEqualTo("register 3 is not saved at a constant offset");
    assertThat(problem(".cfi_escape 0x0f, 2, 0x77, 0x08"))
        .isEqualTo("the CFA is no register plus a constant");
    assertThat(problem(".cfi_escape 0x2e, 16")).isEmpty();
    assertThat(problem(".cfi_undefined 3\n.cfi_same_value 3")).isEmpty();
  }

  @Test
  void unknownInstructionsAndUnmatchedRestoresAreRefused() {
    assertThatThrownBy(() -> problem(".cfi_escape 0x3f"))
        .hasMessageContaining("unknown call frame instruction 0x3f");
    assertThatThrownBy(() -> problem(".cfi_escape 0x0b"))
        .hasMessageContaining("no state was remembered");
    assertThatThrownBy(() -> problem(".cfi_escape 0x07, 0x80, 0x01"))
        .hasMessageContaining("register 128 does not exist");
  }

  @Test
  void damagedSectionsGiveDiagnostics() throws IOException {
    for (Isa isa : Isa.all()) {
      ElfFile object = new LlvmTools(scratch).assemble(FUNCTION, isa);
      byte[] good = Files.readAllBytes(Path.of(object.name()));
      ElfSection section = Objects.requireNonNull(object.section(".eh_frame"));
      int start = (int) section.fileOffset();
      int refused =
          Mutations.flip(
              good,
              start,
              start + (int) section.sizeBytes(),
              bytes ->
                  assertThat(UnwindTable.read(ElfFile.parse("x.o", bytes)).toString()).isNotNull());
      assertThat(refused).isGreaterThan(100);
    }
  }

  private String problem(String directive) throws IOException {
    String source = ".text\nf: .cfi_startproc\n.zero 4\n" + directive + "\n.zero 4\n.cfi_endproc\n";
    ElfFile object = new LlvmTools(scratch).assemble(source, Isa.X86_64);
    SectionOffset start =
        new SectionOffset(Objects.requireNonNull(object.section(".text")).index(), 0);
    return Objects.requireNonNull(UnwindTable.read(object).function(start))
        .rowAtReturnAddress(start.plus(8))
        .problem();
  }

  private static String row(FunctionUnwind function, int section, long returnAddress) {
    return function.rowAtReturnAddress(new SectionOffset(section, returnAddress)).toString();
  }
}
