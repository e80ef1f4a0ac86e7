package org.popcorn.driver.codegen;

import java.nio.file.Path;
import java.util.List;
import org.popcorn.target.Isa;

/**
 * A module that code is generated from.
 *
 * @param bitcode the file
 * @param parts what of it is generated together
 * @param isas for which, at least one
 */
public record LateModule(Path bitcode, ModuleParts parts, List<Isa> isas) {
  private static final String SUFFIX = ".bc";

  public LateModule {
    isas = List.copyOf(isas);
  }

  /** A file of the same folder and name with another suffix. */
  Path beside(String suffix) {
    return beside(bitcode, suffix);
  }

  /** The same for a file of bitcode. */
  static Path beside(Path bitcode, String suffix) {
    String name = bitcode.getFileName().toString();
    return bitcode.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + suffix);
  }
}
