package org.popcorn.driver.session;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Prints how long each phase took: {@code --popcorn-time}. Phases follow each other without a gap,
 * from the start of the launcher on, so that their times add up to the total.
 */
public final class Stopwatch {

  private static final Path OWN_STATISTICS = Path.of("/proc/self/stat");

  /** Fields after the command's name: own user and system time, then those of ended children. */
  private static final int FIRST_TIME_FIELD = 11;

  private static final int START_TIME_FIELD = 19;

  /** Linux counts CPU time in hundredths of a second here, on every machine. */
  private static final int MILLISECONDS_PER_TICK = 10;

  private final boolean isOn;
  private final PrintStream out;
  private Instant last;
  private long lastCpu;
  private long elapsedTotal;
  private long cpuTotal;

  /** A stopwatch that prints if it is on. */
  public Stopwatch(boolean isOn, PrintStream out) {
    this.isOn = isOn;
    this.out = out;
    this.last = isOn ? startOfLauncher() : Instant.EPOCH;
    lap("start");
  }

  /**
   * The parent's, which the kernel knows to a hundredth of a second since it booted. The time of
   * day at which it booted is no measure: clocks are corrected later.
   */
  private static Instant startOfLauncher() {
    Instant now = Instant.now();
    return ProcessHandle.current()
        .parent()
        .map(launcher -> now.minusMillis(millisecondsSinceStart(launcher.pid())))
        .filter(start -> start.isBefore(now))
        .orElse(now);
  }

  /** By proc(5): how long the machine runs, in seconds, and when then the process began. */
  private static long millisecondsSinceStart(long process) {
    try {
      String uptime = Files.readString(Path.of("/proc/uptime"), StandardCharsets.US_ASCII);
      long running = Math.round(Double.parseDouble(uptime.split(" ", -1)[0]) * 1000);
      String[] statistics = statistics(Path.of("/proc", Long.toString(process), "stat"));
      return running - Long.parseLong(statistics[START_TIME_FIELD]) * MILLISECONDS_PER_TICK;
    } catch (IOException failure) {
      return 0;
    }
  }

  /** Prints the time since the last lap, elapsed and CPU, of this process and ended children. */
  public void lap(String phase) {
    if (!isOn) {
      return;
    }
    long elapsed = Duration.between(last, Instant.now()).toMillis();
    long cpu = cpuMilliseconds() - lastCpu;
    print(phase, elapsed, cpu);
    last = last.plusMillis(elapsed);
    lastCpu += cpu;
    elapsedTotal += elapsed;
    cpuTotal += cpu;
  }

  /** Prints the sums of all laps. */
  public void total() {
    if (isOn) {
      print("total", elapsedTotal, cpuTotal);
    }
  }

  private void print(String phase, long elapsed, long cpu) {
    out.println("popcorn-cc: time: " + phase + ": " + elapsed + " ms, CPU " + cpu + " ms");
  }

  private static long cpuMilliseconds() {
    try {
      String[] fields = statistics(OWN_STATISTICS);
      long ticks = 0;
      for (int i = FIRST_TIME_FIELD; i < FIRST_TIME_FIELD + 4; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return ticks * MILLISECONDS_PER_TICK;
    } catch (IOException noProcFileSystem) {
      return 0;
    }
  }

  /** The fields after the command's name. */
  private static String[] statistics(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.US_ASCII);
    return text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
  }
}
