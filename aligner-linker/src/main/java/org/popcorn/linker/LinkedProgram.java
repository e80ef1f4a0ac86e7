package org.popcorn.linker;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.popcorn.layout.JointLayout;
import org.popcorn.target.Isa;

/**
 * The result of a link.
 *
 * @param id what the binaries have in common
 * @param layout the places of all portable symbols
 * @param binaries facts about each binary
 */
public record LinkedProgram(ProgramId id, JointLayout layout, Map<Isa, Binary> binaries) {

  public LinkedProgram {
    binaries = Collections.unmodifiableMap(new TreeMap<>(binaries));
  }

  /**
   * Facts about one binary, in bytes.
   *
   * @param siteTableSizeBytes its site table
   * @param unwindSizeBytes its {@code .eh_frame}
   * @param privateTextSizeBytes native code
   */
  public record Binary(long siteTableSizeBytes, long unwindSizeBytes, long privateTextSizeBytes) {}
}
