package org.popcorn.migration.sites;

import java.util.List;
import org.popcorn.symbol.FunctionName;
import org.popcorn.table.Site;
import org.popcorn.table.SiteCatalog;

/** Writes down the call sites of a module for the site tables of all ISAs. */
public final class SiteCatalogBuilder {
  private SiteCatalogBuilder() {}

  /** The catalog of these sites. */
  public static SiteCatalog build(List<CallSite> sites) {
    return SiteCatalog.of(sites.stream().map(SiteCatalogBuilder::site).toList());
  }

  private static Site site(CallSite site) {
    return new Site(
        site.id(),
        new FunctionName(site.function().name()),
        site.ordinal(),
        site.parts(),
        site.words());
  }
}
