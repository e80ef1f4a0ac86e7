package org.popcorn.driver.operate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.popcorn.target.Isa;

/**
 * What a process is asked for, as runtime-lib/src/hop/order.h reads it.
 *
 * @param verb the line that says it
 */
record Order(String verb) {

  static Order migrate(Isa isa) {
    return new Order("migrate " + isa.id());
  }

  /** An image file; the process ends, or goes on. */
  static Order checkpoint(Path file, boolean goesOn) {
    return new Order((goesOn ? "copy " : "image ") + file.toAbsolutePath().normalize());
  }

  /** How it goes. */
  static Order tell() {
    return new Order("tell");
  }

  byte[] text(Duration wait) {
    return ("popcorn-order 1\nwait " + wait.toMillis() + "\n" + verb + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
