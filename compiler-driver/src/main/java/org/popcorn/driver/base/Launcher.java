package org.popcorn.driver.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;

/**
 * What the launcher tells the program that it starts, as properties of the JVM; nothing else reads
 * them. One that is missing is an error: a default would be a folder that nobody has chosen.
 */
public final class Launcher {
  private static final String HOME = "popcorn.home";
  private static final String SCRATCH = "popcorn.scratch";
  private static final String COLOR = "popcorn.color";

  private Launcher() {}

  /** The installation: the folder above bin/. */
  public static Path home() {
    return required(HOME);
  }

  /** An empty folder for intermediate files, which the launcher takes away. */
  public static Path scratch() {
    return required(SCRATCH);
  }

  /** From now on the launcher passes signals on; before, it kills this program. */
  public static void takeSignals() throws IOException {
    Files.createFile(scratch().resolve("started"));
  }

  /** The same, for messages about a failure: empty if the launcher did not start the program. */
  public static Optional<Path> knownScratch() {
    return property(SCRATCH);
  }

  /** Whether messages go to a terminal that shows colors. */
  public static boolean hasColors() {
    return Boolean.getBoolean(COLOR);
  }

  private static Path required(String name) {
    return property(name).orElseThrow(() -> DiagnosticException.of(ErrorKind.NO_LAUNCHER, name));
  }

  private static Optional<Path> property(String name) {
    return Optional.ofNullable(System.getProperty(name)).map(Path::of);
  }
}
