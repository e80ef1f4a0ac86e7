package org.popcorn.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.popcorn.target.Isa;

/**
 * All rows of one code-generated object.
 *
 * @param isa the ISA of the object
 * @param rows in the order of its stack maps
 */
public record SiteRows(Isa isa, List<SiteRow> rows) {

  /** Copies the list. */
  public SiteRows {
    rows = List.copyOf(rows);
  }

  /** Reads a file that {@link #write} wrote. */
  public static SiteRows read(Path file) throws IOException {
    return SiteRowFile.parse(file.toString(), Files.readAllBytes(file));
  }

  /** Writes a file (FORMAT.md 6). */
  public void write(Path file) throws IOException {
    Files.write(file, SiteRowFile.bytes(this));
  }
}
