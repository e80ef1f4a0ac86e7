package org.popcorn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected texts below {@code src/test/testdata}; {@code -Dgolden.update=true} writes them anew.
 */
public final class Golden {

  private static final Path FOLDER =
      Path.of(
          System.getProperty("popcorn.root", ".."), "stackmap-metadata", "src", "test", "testdata");

  private Golden() {}

  /** A file of the test data. */
  public static Path path(String name) {
    return FOLDER.resolve(name);
  }

  /** Fails unless the file holds that text. */
  public static void compare(String name, String actual) throws IOException {
    Path file = path(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).as(name).isEqualTo(Files.readString(file));
  }
}
