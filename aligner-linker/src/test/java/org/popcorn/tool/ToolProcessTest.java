package org.popcorn.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolProcessTest {
  @Test
  void aSignalThatEndsTheJvmsHelperIsTheCommands() {
    assertThat(
            ToolProcess.signalOfHelper(
                "Cannot run program \"llc\": Failed to exec spawn helper: pid: 19811, signal: 15,"
                    + " error: 0 (none)"))
        .isEqualTo(15);
    assertThat(
            ToolProcess.signalOfHelper(
                "Cannot run program \"llc\": Failed to exec spawn helper: pid: 7, exit value: 1"))
        .isZero();
  }

  @Test
  void aProgramThatIsNotThereIsNoSignal() {
    assertThatThrownBy(() -> ToolProcess.start(new Command(List.of("/nowhere/llc"))))
        .isInstanceOf(IOException.class);
  }
}
