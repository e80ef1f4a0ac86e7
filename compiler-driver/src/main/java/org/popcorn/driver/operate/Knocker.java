package org.popcorn.driver.operate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Calls a process to a migration point: SIGURG with the order's value, which Java cannot send.
 *
 * @param program runtime-lib/host/knock.c
 */
record Knocker(Path program) {

  static final int SIGURG = 23;

  /** Not if the process is another one by now. */
  void knock(RunningProgram running, int value) throws IOException, OrderException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                Long.toString(running.process()),
                running.startTime(),
                Integer.toString(value))
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String message =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    int status;
    try {
      status = process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
    // One that has ended is noticed by who waits for its answer.
    if (status == 1) {
      throw new OrderException(Outcome.NOT_OURS, "process " + running.process() + ": " + message);
    }
  }
}
