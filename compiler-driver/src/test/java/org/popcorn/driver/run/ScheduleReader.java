package org.popcorn.driver.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.popcorn.driver.base.Toolchain;

/** The program that reads schedules, in a home of its own. */
public final class ScheduleReader {

  private ScheduleReader() {}

  /** Builds it for this machine. */
  public static Toolchain build(Path home) throws Exception {
    Path sources = Path.of(System.getProperty("popcorn.root")).resolve("runtime-lib");
    Process make =
        new ProcessBuilder("make", "-s", "-C", sources.toString(), "reader", "DIST=" + home)
            .inheritIO()
            .start();
    assertThat(make.waitFor()).isZero();
    return new Toolchain(home);
  }
}
