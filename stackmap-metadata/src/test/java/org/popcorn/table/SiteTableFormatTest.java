package org.popcorn.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.stackmap.ValueLocation;
import org.popcorn.stackmap.ValueLocation.FrameSlot;
import org.popcorn.table.SiteTable.PlacedRow;
import org.popcorn.target.Isa;
import org.popcorn.testing.Golden;
import org.popcorn.testing.Mutations;

class SiteTableFormatTest {

  private static final int BYTES_PER_LINE = 16;

  @Test
  void theBlobIsTheGoldenFileWhichTheReaderInCReadsToo() throws IOException {
    SiteTable table = TestTables.table(Isa.X86_64);
    Golden.compare("site-table/golden.hex", hex(SiteTableWriter.write(table)));
    Golden.compare("site-table/golden.txt", table.toString());
  }

  @Test
  void theGoldenFileReadsAsTheTable() throws IOException {
    String digits = Files.readString(Golden.path("site-table/golden.hex")).replaceAll("\\s", "");
    assertThat(SiteTableReader.read("golden", HexFormat.of().parseHex(digits)))
        .isEqualTo(TestTables.table(Isa.X86_64));
  }

  @Test
  void whatWasWrittenIsReadAndWrittenAgainAsTheSameBytes() {
    for (Isa isa : Isa.all()) {
      byte[] blob = SiteTableWriter.write(TestTables.table(isa));
      SiteTable read = SiteTableReader.read("blob", blob);
      assertThat(read).isEqualTo(TestTables.table(isa));
      assertThat(SiteTableWriter.write(read)).isEqualTo(blob);
    }
  }

  @Test
  void damagedTablesGiveDiagnostics() {
    byte[] good = SiteTableWriter.write(TestTables.table(Isa.AARCH64));
    Mutations.truncate(good, bytes -> SiteTableReader.read("blob", bytes));
    assertThat(Mutations.flip(good, 0, good.length, bytes -> SiteTableReader.read("blob", bytes)))
        .isGreaterThan(good.length);
    byte[] longer = Arrays.copyOf(good, good.length + 8);
    assertThatThrownBy(() -> SiteTableReader.read("blob", longer))
        .isInstanceOf(MalformedInputException.class);
  }

  @Test
  void memoryNarrowerThanItsPartIsRefused() {
    SiteTable good = TestTables.table(Isa.X86_64);
    PlacedRow row = good.rows().get(1);
    List<ValueLocation> parts = new ArrayList<>(row.parts());
    parts.set(7, new FrameSlot(7, 0, 2)); // of type i24
    SiteTable bad =
        new SiteTable(
            good.isa(),
            good.sites(),
            List.of(new PlacedRow(row.returnAddress(), row.site(), row.frame(), parts)));
    assertThatThrownBy(() -> SiteTableReader.read("blob", SiteTableWriter.write(bad)))
        .hasMessageContaining("memory of part 7 is too small");
  }

  private static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    HexFormat format = HexFormat.ofDelimiter(" ");
    for (int at = 0; at < bytes.length; at += BYTES_PER_LINE) {
      int end = Math.min(bytes.length, at + BYTES_PER_LINE);
      text.append(format.formatHex(bytes, at, end)).append('\n');
    }
    return text.toString();
  }
}
