package org.popcorn.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.popcorn.diag.MalformedInputException;

class SiteValuesTest {

  private static final LiveValue INT = new LiveValue(List.of("i", "n"), "int", 1);
  private static final LiveValue WIDE = new LiveValue(List.of(), "<4 x i64>", 4);
  private static final LiveValue SCOPED = new LiveValue(List.of("s"), "std::pair *", 1);

  @Test
  void whatIsWrittenIsRead() {
    SiteValues values = new SiteValues(Map.of(-1L, List.of(INT, WIDE), 7L, List.of(SCOPED)));
    SiteValues read = SiteValues.parse("app", values.bytes());
    assertThat(read.of(-1)).containsExactly(INT, WIDE);
    assertThat(read.of(7)).containsExactly(SCOPED);
    assertThat(read.of(8)).isEmpty();
  }

  @Test
  void bytesAreThoseOfTheFormat() {
    SiteValues values = new SiteValues(Map.of(10L, List.of(INT, WIDE)));
    assertThat(new String(values.bytes(), StandardCharsets.UTF_8))
        .isEqualTo("PCVALUES1\n000000000000000a\t1:i,n:int\t4::<4 x i64>\n");
  }

  @Test
  void anythingElseIsRefusedWithItsPlace() {
    for (String text : List.of("", "PCVALUES2\n", "PCVALUES1\nx\n", "PCVALUES1\n1\t0:a:int\n")) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> SiteValues.parse("app", bytes))
          .as(text)
          .isInstanceOf(MalformedInputException.class)
          .hasMessageContaining("app");
    }
  }
}
