package org.popcorn.driver.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTimeTest {
  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1ns,1",
    "10ns,3",
    "100ns,30",
    "0.5us,150",
    "1ms,300000",
    "2.5s,750000000",
    "100s,30000000000"
  })
  void isSoManyInstructions(String text, long instructions) {
    assertThat(ResponseTime.instructions(text)).isEqualTo(instructions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "ms", "-1ms", "1 ms", "1m", "1e3s", "1.ms", "01234567890ns", "٣ms"})
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> ResponseTime.instructions(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "a time is expected, such as 1ms, with one of the units ms, ns, s, us");
  }

  @Test
  void aTimeThatNobodyWaitsForIsRefused() {
    assertThatThrownBy(() -> ResponseTime.instructions("100.1s"))
        .hasMessage("it is longer than 100s");
  }
}
