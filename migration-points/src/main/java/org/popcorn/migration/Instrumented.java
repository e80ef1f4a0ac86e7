package org.popcorn.migration;

import java.util.List;
import org.popcorn.table.SiteCatalog;

/**
 * What is known of a module that was instrumented.
 *
 * @param catalog its call sites
 * @param mayMigrate names of its functions, and aliases of functions, that may migrate, sorted
 */
public record Instrumented(SiteCatalog catalog, List<String> mayMigrate) {
  /** Copies the list. */
  public Instrumented {
    mayMigrate = List.copyOf(mayMigrate);
  }
}
