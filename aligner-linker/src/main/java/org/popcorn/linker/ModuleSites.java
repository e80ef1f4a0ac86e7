package org.popcorn.linker;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.popcorn.table.SiteCatalog;
import org.popcorn.table.SiteRows;
import org.popcorn.table.SiteValues;
import org.popcorn.target.Isa;

/**
 * The call sites of a portable module.
 *
 * @param catalog what they are, on every ISA
 * @param rows where their values are, in the module's object of each ISA
 * @param values what people call the values; not empty only for a program with debug information
 */
public record ModuleSites(SiteCatalog catalog, Map<Isa, SiteRows> rows, SiteValues values) {

  public ModuleSites {
    rows = Collections.unmodifiableMap(new TreeMap<>(rows));
  }
}
