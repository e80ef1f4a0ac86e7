package org.popcorn.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.stackmap.ValueLocation;
import org.popcorn.stackmap.ValueLocation.InRegister;
import org.popcorn.symbol.FunctionName;
import org.popcorn.target.Isa;
import org.popcorn.unwind.CfaRule;

class SiteTableBuilderTest {

  private static final FrameLayout FRAME = new FrameLayout(new CfaRule(7, 16), -8, List.of());
  private static final List<ValueType> ONE = List.of(ValueType.I64);
  private static final List<ValueLocation> IN_RBX = List.of(new InRegister(3, 8));
  private static final SiteCatalog CATALOG =
      SiteCatalog.of(
          List.of(
              new Site(1, new FunctionName("f"), 0, ONE),
              new Site(2, new FunctionName("unused"), 0, ONE),
              new Site(3, new FunctionName("g"), 0, ONE)));
  private static final Map<String, Long> ENTRIES =
      Map.of("f.popcorn_resume", 0x2000L, "g.popcorn_resume", 0x3000L);

  private final DiagnosticLog log = new DiagnosticLog();
  private final SiteTableBuilder builder =
      new SiteTableBuilder(
          Isa.X86_64, CATALOG, site -> ENTRIES.getOrDefault(site.resumeEntry().symbol(), 0L), log);

  private static SiteRows rows(SiteRow... rows) {
    return new SiteRows(Isa.X86_64, List.of(rows));
  }

  private static SiteRow row(String section, long offset, long id) {
    return new SiteRow(section, offset, id, FRAME, IN_RBX);
  }

  @Test
  void rowsOfSeveralObjectsArePlacedAndSortedAndUnlinkedOnesLeftOut() {
    builder.add(
        rows(row(".text.g", 4, 3), row(".text.unused", 4, 2)),
        name -> name.equals(".text.g") ? 0x1100 : AddressLookup.NOT_LINKED);
    builder.add(rows(row(".text.f", 8, 1), row(".text.f", 0x10, 1)), name -> 0x1000);
    assertThat(builder.build())
        .hasToString(
            """
            isa x86_64
            1008 0000000000000001 #0 cfa=r7+16 ra=cfa-8 saved=[] parts=[i64 r3]
            1010 0000000000000001 #0 cfa=r7+16 ra=cfa-8 saved=[] parts=[i64 r3]
            1104 0000000000000003 #0 cfa=r7+16 ra=cfa-8 saved=[] parts=[i64 r3]
            """);
    assertThat(log.hasErrors()).isFalse();
  }

  @Test
  void aLinkedRowNeedsItsResumeEntryItsSiteAndItsParts() {
    builder.add(
        rows(
            row(".text.unused", 4, 2),
            row(".text.f", 4, 99),
            new SiteRow(".text.f", 8, 1, FRAME, List.of())),
        name -> 0x1000);
    builder.build();
    assertThat(log.format("popcorn-cc"))
        .isEqualTo(
            """
            popcorn-cc: error: call site 0000000000000063 is in no catalog
            popcorn-cc: error: on x86_64 call site 0000000000000001 of 'f' has 0 values in its record, \
            1 expected
            popcorn-cc: note: this is a fault of popcorn-cc, please report it; another level of \
            optimization may avoid it
            popcorn-cc: error: resume entry 'unused.popcorn_resume' of 'unused' is not defined
            """);
  }

  @Test
  void aReturnAddressBelongsToOneSite() {
    builder.add(rows(row(".text.f", 8, 1), row(".text.g", 8, 3)), name -> 0x1000);
    builder.build();
    assertThat(log.format("popcorn-cc"))
        .isEqualTo(
            "popcorn-cc: error: return address 0x1008 belongs to two call sites:"
                + " 0000000000000001 and 0000000000000003\n");
  }

  @Test
  void rowsOfAnotherIsaAreAMistakeOfTheCaller() {
    assertThatThrownBy(() -> builder.add(new SiteRows(Isa.RISCV64, List.of()), name -> 1))
        .hasMessage("rows for riscv64 in a table for x86_64");
  }

  @Test
  void rowFilesHoldRowsExactly() {
    SiteRows rows =
        rows(
            row(".text.f", 8, -5),
            new SiteRow(
                ".text.g",
                0x12345,
                3,
                TestTables.table(Isa.X86_64).rows().get(1).frame(),
                TestTables.table(Isa.X86_64).rows().get(1).parts()));
    byte[] bytes = SiteRowFile.bytes(rows);
    assertThat(SiteRowFile.parse("rows", bytes)).isEqualTo(rows);
    assertThat(SiteRowFile.bytes(SiteRowFile.parse("rows", bytes))).isEqualTo(bytes);
    org.popcorn.testing.Mutations.truncate(bytes, bad -> SiteRowFile.parse("rows", bad));
    assertThat(
            org.popcorn.testing.Mutations.flip(
                bytes, 0, bytes.length, bad -> SiteRowFile.parse("rows", bad)))
        .isGreaterThan(bytes.length);
  }
}
