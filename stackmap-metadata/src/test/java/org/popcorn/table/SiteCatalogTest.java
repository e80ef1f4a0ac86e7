package org.popcorn.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.symbol.FunctionName;
import org.popcorn.testing.Mutations;

class SiteCatalogTest {

  private static final Site SMALL = new Site(7, new FunctionName("f"), 0, List.of());
  private static final Site MIDDLE =
      new Site(
          0x1234_5678_9abcL,
          new FunctionName("f"),
          1,
          List.of(ValueType.I64, ValueType.integer(1), ValueType.FLOAT, ValueType.DOUBLE),
          List.of(3, 0, 300, 1));
  private static final Site LARGE =
      new Site(-1, new FunctionName("größe"), 70000, List.of(ValueType.integer(24)));

  @TempDir Path scratch;

  @Test
  void sitesAreSortedByUnsignedId() {
    SiteCatalog catalog = SiteCatalog.of(List.of(LARGE, SMALL, MIDDLE));
    assertThat(catalog.sites()).containsExactly(SMALL, MIDDLE, LARGE);
    assertThat(catalog.site(-1)).isEqualTo(LARGE);
    assertThat(catalog.position(7)).isZero();
    assertThat(catalog.site(8)).isNull();
    assertThat(catalog.toString())
        .startsWith("0000000000000007 f #0 []\n")
        .contains("0000123456789abc f #1 [i64, i1, float, double]\n");
  }

  @Test
  void mergingKeepsAllSitesAndRefusesDoubleOnes() {
    SiteCatalog one = SiteCatalog.of(List.of(LARGE, SMALL));
    SiteCatalog two = SiteCatalog.of(List.of(MIDDLE));
    assertThat(SiteCatalog.merge(List.of(one, two)).sites()).containsExactly(SMALL, MIDDLE, LARGE);
    assertThatThrownBy(() -> SiteCatalog.merge(List.of(one, two, one)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("call site 0000000000000007 is defined twice: in 'f' and in 'f'");
  }

  @Test
  void whatWasWrittenIsReadAndWrittenAgainAsTheSameBytes() throws IOException {
    SiteCatalog catalog = SiteCatalog.of(List.of(LARGE, SMALL, MIDDLE));
    catalog.write(scratch.resolve("sites"));
    SiteCatalog read = SiteCatalog.read(scratch.resolve("sites"));
    assertThat(read.sites()).isEqualTo(catalog.sites());
    read.write(scratch.resolve("again"));
    assertThat(scratch.resolve("again")).hasSameBinaryContentAs(scratch.resolve("sites"));
  }

  @Test
  void damagedFilesGiveDiagnostics() throws IOException {
    Path file = scratch.resolve("sites");
    SiteCatalog.of(List.of(LARGE, SMALL, MIDDLE)).write(file);
    byte[] good = Files.readAllBytes(file);
    Mutations.truncate(good, bytes -> SiteCatalogFile.parse("sites", bytes));
    assertThat(Mutations.flip(good, 0, good.length, bytes -> SiteCatalogFile.parse("sites", bytes)))
        .isGreaterThan(good.length);
  }

  @Test
  void partsHaveOneTo64BitsAndFloatsOnlyTwoWidths() {
    for (int code = 0; code < 256; code++) {
      int width = code & 0x7f;
      boolean valid = code < 0x80 ? width >= 1 && width <= 64 : width == 32 || width == 64;
      if (valid) {
        assertThat(ValueType.ofCode(code).code()).isEqualTo(code);
      } else {
        int bad = code;
        assertThatThrownBy(() -> ValueType.ofCode(bad))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }
}
