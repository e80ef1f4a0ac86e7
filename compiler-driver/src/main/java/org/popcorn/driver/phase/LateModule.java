package org.popcorn.driver.phase;

import java.nio.file.Path;

/**
 * A module that code is generated from, for one ISA or several.
 *
 * @param bitcode the file
 * @param parts what of it is generated together
 */
record LateModule(Path bitcode, ModuleParts parts) {
  private static final String SUFFIX = ".bc";

  /** A file of the same folder and name with another suffix. */
  Path beside(String suffix) {
    String name = bitcode.getFileName().toString();
    return bitcode.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + suffix);
  }
}
