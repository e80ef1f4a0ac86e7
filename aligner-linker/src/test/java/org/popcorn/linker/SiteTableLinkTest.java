package org.popcorn.linker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.SectionReader;
import org.popcorn.elf.Symbol;
import org.popcorn.symbol.FunctionName;
import org.popcorn.table.Site;
import org.popcorn.table.SiteCatalog;
import org.popcorn.table.SiteTable;
import org.popcorn.table.SiteTableReader;
import org.popcorn.table.ValueType;
import org.popcorn.target.Isa;

/** One link is enough: the table that is made before it holds the addresses that come out of it. */
final class SiteTableLinkTest {

  private static final ValueType I32 = ValueType.integer(32);
  private static final String ENTRY = "sum.popcorn_resume";

  @TempDir Path folder;

  @Test
  void everyReturnAddressFollowsACallOfTheLinkedFunction() throws Exception {
    TestProgram program = TestProgram.compile(folder, "sites.ll");
    program.readSites(
        SiteCatalog.of(
            List.of(
                new Site(0x1_0000_0001L, new FunctionName("sum"), 0, List.of(I32)),
                new Site(0x1_0000_0002L, new FunctionName("sum"), 1, List.of(I32, I32, I32)),
                new Site(0x1_0000_0003L, new FunctionName("gone"), 0, List.of()))));
    program.link();
    for (Map.Entry<Isa, ElfFile> binary : program.binaries().entrySet()) {
      SiteTable table = SiteTableReader.read(binary.getValue());
      assertThat(table).isNotNull();
      Symbol entry = symbol(binary.getValue(), ENTRY);
      assertThat(table.sites())
          .extracting(SiteTable.PlacedSite::resumeEntry)
          .containsExactly(entry.value(), entry.value());
      assertThat(table.rows()).hasSize(2);
      Symbol sum = symbol(binary.getValue(), "sum");
      for (SiteTable.PlacedRow row : table.rows()) {
        assertThat(row.returnAddress()).isBetween(sum.value(), sum.value() + sum.sizeBytes());
        assertThat(isAfterCall(binary.getKey(), binary.getValue(), row.returnAddress()))
            .as("%s: %x", binary.getKey(), row.returnAddress())
            .isTrue();
      }
    }
    assertRuns(program);
    // Without symbols the binary has its table, note and segments all the same.
    SiteTable table = SiteTableReader.read(program.binaries().get(Isa.host()));
    program.link("--strip-all");
    ElfFile stripped = program.binaries().get(Isa.host());
    assertThat(stripped.symbols()).isEmpty();
    assertThat(SiteTableReader.read(stripped)).isEqualTo(table);
    assertThat(stripped.notes()).hasSize(1);
    assertRuns(program);
  }

  private static void assertRuns(TestProgram program) throws Exception {
    Process process = new ProcessBuilder(program.binary(Isa.host()).toString()).start();
    assertThat(process.waitFor()).isZero();
  }

  private static Symbol symbol(ElfFile binary, String name) {
    return binary.symbols().stream()
        .filter(symbol -> symbol.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Decodes the instruction before an address: a direct call of the ISA. */
  private static boolean isAfterCall(Isa isa, ElfFile binary, long address) {
    ElfSection text = binary.section(".text");
    assertThat(text).isNotNull();
    SectionReader code = binary.reader(text);
    int size = isa == Isa.X86_64 ? 5 : 4;
    code.seek(address - text.address() - size);
    return switch (isa) {
      case X86_64 -> code.u8() == 0xe8; // call rel32
      case AARCH64 -> code.u32() >>> 26 == 0b100101; // bl
      case RISCV64 -> (code.u32() & 0xfff) == 0x0e7; // jalr ra, ...
    };
  }
}
