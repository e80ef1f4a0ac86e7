package org.popcorn.migration.sites;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.llvm.Function;

/**
 * The call sites of a module, without those that are in resume entries only.
 *
 * @param byFunction the sites of each function that may migrate, in IR order; in the module's order
 */
public record SitesOfModule(Map<Function, List<CallSite>> byFunction) {
  /** Copies the map and keeps its order. */
  public SitesOfModule {
    byFunction = Collections.unmodifiableMap(new LinkedHashMap<>(byFunction));
  }
}
