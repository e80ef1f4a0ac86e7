package org.popcorn.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.symbol.FunctionName;
import org.popcorn.table.SiteTable.PlacedRow;
import org.popcorn.table.SiteTable.PlacedSite;
import org.popcorn.target.Isa;

class SiteTableCheckTest {

  private static final SiteTable ONE = TestTables.table(Isa.X86_64);
  private static final SiteTable TWO = TestTables.table(Isa.AARCH64);

  private static String check(SiteTable... tables) {
    DiagnosticLog log = new DiagnosticLog();
    SiteCatalog catalog =
        SiteCatalog.of(List.of(new Site(0x1234_5678_9abcL, new FunctionName("f"), 1, List.of())));
    new SiteTableCheck(catalog, log).check(List.of(tables));
    return log.format("popcorn-cc");
  }

  private static SiteTable withRows(SiteTable table, int... kept) {
    List<PlacedRow> rows = new ArrayList<>();
    for (int row : kept) {
      rows.add(table.rows().get(row));
    }
    return new SiteTable(table.isa(), table.sites(), rows);
  }

  @Test
  void equalTablesPassAndTheNumberOfRowsPerSiteIsFree() {
    assertThat(check(ONE, TWO, TestTables.table(Isa.RISCV64))).isEmpty();
    assertThat(check(ONE, withRows(TWO, 0, 2, 3))).isEmpty();
  }

  @Test
  void aSiteWithARowOnOneIsaNeedsOneOnEach() {
    assertThat(check(ONE, withRows(TWO, 0, 3)))
        .isEqualTo(
            "popcorn-cc: error: call site 0000123456789abc of 'f' is in x86_64 and not in"
                + " aarch64\n");
    assertThat(check(withRows(ONE, 0, 3), TWO)).contains("is in aarch64 and not in x86_64");
  }

  @Test
  void sitesThatOnlyOneTableHasAreNamed() {
    List<PlacedSite> fewer = new ArrayList<>(TWO.sites());
    fewer.remove(1);
    assertThat(check(ONE, new SiteTable(TWO.isa(), fewer, List.of())))
        .isEqualTo(
            "popcorn-cc: error: call site 0000123456789abc of 'f' is in x86_64 and not in"
                + " aarch64\n");
    assertThat(check(new SiteTable(ONE.isa(), fewer, List.of()), TWO))
        .contains("is in aarch64 and not in x86_64");
  }

  @Test
  void ordinalsAndTypesMustAgree() {
    PlacedSite site = TWO.sites().get(1);
    for (PlacedSite other :
        List.of(
            new PlacedSite(site.id(), site.resumeEntry(), 2, site.parts()),
            new PlacedSite(
                site.id(), site.resumeEntry(), 1, site.parts().reversed().subList(1, 9)))) {
      List<PlacedSite> changed = new ArrayList<>(TWO.sites());
      changed.set(1, other);
      assertThat(check(ONE, new SiteTable(TWO.isa(), changed, TWO.rows())))
          .isEqualTo(
              "popcorn-cc: error: call site 0000123456789abc of 'f' has other ordinal or types in"
                  + " x86_64 than in aarch64\n");
    }
  }
}
