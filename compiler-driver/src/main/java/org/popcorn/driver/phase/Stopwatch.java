package org.popcorn.driver.phase;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints how long each phase took: {@code --popcorn-time}. */
public final class Stopwatch {

  private static final Path OWN_STATISTICS = Path.of("/proc/self/stat");

  /** Fields after the command's name: own user and system time, then those of ended children. */
  private static final int FIRST_TIME_FIELD = 11;

  /** Linux counts CPU time in hundredths of a second here, on every machine. */
  private static final int MILLISECONDS_PER_TICK = 10;

  private final boolean isOn;
  private final PrintStream out;
  private long lastNanos = System.nanoTime();
  private long lastCpu;

  /** A stopwatch that prints if it is on. */
  public Stopwatch(boolean isOn, PrintStream out) {
    this.isOn = isOn;
    this.out = out;
    lap("start");
  }

  /** Prints the time since the last lap, elapsed and CPU, of this process and ended children. */
  public void lap(String phase) {
    if (!isOn) {
      return;
    }
    long nanos = System.nanoTime();
    long cpu = cpuMilliseconds();
    out.println(
        "popcorn-cc: time: "
            + phase
            + ": "
            + (nanos - lastNanos) / 1_000_000
            + " ms, CPU "
            + (cpu - lastCpu)
            + " ms");
    lastNanos = nanos;
    lastCpu = cpu;
  }

  private static long cpuMilliseconds() {
    try {
      String text = Files.readString(OWN_STATISTICS, StandardCharsets.US_ASCII);
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int i = FIRST_TIME_FIELD; i < FIRST_TIME_FIELD + 4; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return ticks * MILLISECONDS_PER_TICK;
    } catch (IOException noProcFileSystem) {
      return 0;
    }
  }
}
