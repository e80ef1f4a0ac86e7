package org.popcorn.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MigrationScheduleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every:7",
        "every:1,reverse",
        "at:3=aarch64,at:5=riscv64",
        "hops:4",
        "hops:4,points:100,reverse",
        "seed:42,max:10",
        "start:riscv64",
        "at:4=image:/a=b",
        "at:3=aarch64,at:3=image:f,at:9=image:g,at:9=x86_64",
        "seed:1,max:2,at:7=image:f",
        "start:aarch64,every:2",
        "count"
      })
  void wellFormedSchedulesAreTakenAsTheyAre(String text) {
    assertThat(MigrationSchedule.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "every",
        "every:0",
        "every:-1",
        "every:x",
        "every:1,",
        "every:1,every:2",
        "every:1,at:2=x86_64",
        "at:3",
        "at:3=vax",
        "at:3=image:",
        "at:0=image:f",
        "at:3=image:f,at:3=image:g",
        "image:f",
        "at:0=x86_64",
        "at:5=x86_64,at:5=aarch64",
        "hops:",
        "points:3",
        "max:3",
        "seed:1",
        "seed:1,max:x",
        "start:",
        "reverse",
        "sometimes"
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> MigrationSchedule.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theWrongItemIsNamed() {
    assertThatThrownBy(() -> MigrationSchedule.parse("every:3,start:vax"))
        .hasMessageContaining("'start:vax' names an unknown ISA 'vax'");
  }

  @Test
  void hopsWithoutPointsWantACountingRun() {
    MigrationSchedule schedule = MigrationSchedule.parse("start:aarch64,hops:3,reverse");
    assertThat(schedule.hopsToSpread()).isEqualTo(3);
    assertThat(schedule.spreadOver(900).text())
        .isEqualTo("start:aarch64,hops:3,points:900,reverse");
    assertThat(schedule.spreadOver(900).hopsToSpread()).isZero();
    assertThat(MigrationSchedule.parse("hops:3,points:9").hopsToSpread()).isZero();
  }
}
