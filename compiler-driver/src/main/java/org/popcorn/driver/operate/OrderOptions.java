package org.popcorn.driver.operate;

import java.time.Duration;
import picocli.CommandLine;

/** What all orders to one process have in common. */
final class OrderOptions {

  @CommandLine.Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "how long the process may take to come to a point where it can leave; 10")
  private double wait;

  @CommandLine.Option(names = "--json", description = "prints one line of JSON")
  private boolean json;

  boolean json() {
    return json;
  }

  /** A thousandth of a second to a day. */
  Duration patience() {
    return Duration.ofMillis(Math.round(Math.max(0.001, Math.min(wait, 86400)) * 1000));
  }
}
