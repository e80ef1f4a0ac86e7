package org.popcorn.driver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.popcorn.driver.base.Toolchain;

/** With the reader compiled for this machine; that programs read alike is a test of the suites. */
final class MigrationScheduleTest {

  @TempDir static Path home;

  private static Toolchain toolchain = new Toolchain(Path.of(""));

  @BeforeAll
  static void buildReader() throws Exception {
    toolchain = ScheduleReader.build(home);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "every:7", "at:3=aarch64,at:3=image:/a=b", "hops:4", "count"})
  void wellFormedSchedulesAreTakenAsTheyAre(String text) {
    assertThat(MigrationSchedule.parse(toolchain, text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "count:5", "every:+5", "every:5,reverse:1", "seed:1", "sometimes"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> MigrationSchedule.parse(toolchain, text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theWrongItemIsNamed() {
    assertThatThrownBy(() -> MigrationSchedule.parse(toolchain, "every:3,start:vax"))
        .hasMessage("'start:vax' wants one of x86_64, aarch64, riscv64");
  }

  @Test
  void hopsWithoutPointsWantACountingRun() {
    MigrationSchedule schedule =
        MigrationSchedule.parse(toolchain, "start:aarch64,hops:3,at:5=image:/hops:3,reverse");
    assertThat(schedule.hopsToSpread()).isEqualTo(3);
    MigrationSchedule spread = schedule.spreadOver(toolchain, 900);
    assertThat(spread.text())
        .isEqualTo("start:aarch64,hops:3,points:900,at:5=image:/hops:3,reverse");
    assertThat(spread.hopsToSpread()).isZero();
    assertThat(MigrationSchedule.parse(toolchain, spread.text()).hopsToSpread()).isZero();
  }
}
