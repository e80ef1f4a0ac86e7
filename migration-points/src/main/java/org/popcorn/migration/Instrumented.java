package org.popcorn.migration;

import java.util.List;
import org.popcorn.table.SiteCatalog;
import org.popcorn.table.SiteValues;

/**
 * What is known of a module that was instrumented.
 *
 * @param catalog its call sites
 * @param mayMigrate names of its functions, and aliases of functions, that may migrate, sorted
 * @param values names of live values; none without debug information
 */
public record Instrumented(SiteCatalog catalog, List<String> mayMigrate, SiteValues values) {
  /** Copies the list. */
  public Instrumented {
    mayMigrate = List.copyOf(mayMigrate);
  }
}
