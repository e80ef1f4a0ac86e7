package org.popcorn.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.popcorn.testing.Mutations;

/** What holds for every table, catalog and file of rows, and for every damaged one. */
class TablePropertyTest {

  private static final int TRIES = 150;
  private static final int DAMAGES = 60;

  @Provide
  Arbitrary<SiteTable> tables() {
    return RandomTables.tables();
  }

  @Provide
  Arbitrary<List<Site>> sites() {
    return RandomTables.sites();
  }

  @Provide
  Arbitrary<SiteRows> rows() {
    return RandomTables.rows();
  }

  @Property(tries = TRIES, seed = "1")
  void aTableIsReadAsItWasWritten(@ForAll("tables") SiteTable table) {
    byte[] blob = SiteTableWriter.write(table);
    SiteTable read = SiteTableReader.read("blob", blob);
    assertThat(read.rows()).isEqualTo(table.rows());
    assertThat(read.sites()).isEqualTo(table.sites());
    assertThat(SiteTableWriter.write(read)).isEqualTo(blob);
  }

  @Property(tries = TRIES, seed = "2")
  void aCatalogIsReadAsItWasWritten(@ForAll("sites") List<Site> sites) {
    SiteCatalog catalog = SiteCatalog.of(sites);
    byte[] bytes = SiteCatalogFile.bytes(catalog);
    SiteCatalog read = SiteCatalogFile.parse("sites", bytes);
    assertThat(read.sites()).isEqualTo(catalog.sites());
    assertThat(SiteCatalogFile.bytes(read)).isEqualTo(bytes);
  }

  @Property(tries = TRIES, seed = "3")
  void rowsAreReadAsTheyWereWritten(@ForAll("rows") SiteRows rows) {
    byte[] bytes = SiteRowFile.bytes(rows);
    assertThat(SiteRowFile.parse("rows", bytes)).isEqualTo(rows);
  }

  @Property(tries = TRIES, seed = "4")
  void aDamagedTableIsReadOrRefused(@ForAll("tables") SiteTable table, @ForAll long seed) {
    damage(SiteTableWriter.write(table), seed, bytes -> SiteTableReader.read("blob", bytes));
  }

  @Property(tries = TRIES, seed = "5")
  void aDamagedCatalogIsReadOrRefused(@ForAll("sites") List<Site> sites, @ForAll long seed) {
    byte[] good = SiteCatalogFile.bytes(SiteCatalog.of(sites));
    damage(good, seed, bytes -> SiteCatalogFile.parse("sites", bytes));
  }

  @Property(tries = TRIES, seed = "6")
  void damagedRowsAreReadOrRefused(@ForAll("rows") SiteRows rows, @ForAll long seed) {
    damage(SiteRowFile.bytes(rows), seed, bytes -> SiteRowFile.parse("rows", bytes));
  }

  private static void damage(byte[] good, long seed, Consumer<byte[]> reader) {
    Mutations.truncate(Arrays.copyOf(good, Math.min(good.length, 40)), reader);
    Mutations.scramble(good, 0, good.length, new Random(seed), DAMAGES, reader);
  }
}
