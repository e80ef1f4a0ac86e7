package org.popcorn.table;

import java.util.ArrayList;
import java.util.List;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.table.SiteTable.PlacedRow;
import org.popcorn.table.SiteTable.PlacedSite;
import org.popcorn.target.Isa;

/**
 * Compares the finished tables of all binaries of a program. It trusts nothing that made them: it
 * works on what was read back from the binaries.
 *
 * <p>Every site must be in every table at the same position with the same ordinal and types. A site
 * that has a row in one table needs one in each; how many does not matter, as back ends duplicate
 * calls.
 */
public final class SiteTableCheck {

  private final SiteCatalog catalog;
  private final DiagnosticLog log;

  /** Checks report to the log and name functions as the catalog does. */
  public SiteTableCheck(SiteCatalog catalog, DiagnosticLog log) {
    this.catalog = catalog;
    this.log = log;
  }

  /** Compares tables of different ISAs. */
  public void check(List<SiteTable> tables) {
    List<boolean[]> rows = new ArrayList<>();
    for (SiteTable table : tables) {
      compareSites(tables.get(0), table);
      rows.add(sitesWithRows(table));
    }
    if (log.hasErrors()) {
      return; // positions mean nothing now
    }
    for (int i = 0; i < tables.get(0).sites().size(); i++) {
      checkRows(tables, rows, i);
    }
  }

  private void compareSites(SiteTable one, SiteTable two) {
    int i = 0;
    int k = 0;
    while (i < one.sites().size() || k < two.sites().size()) {
      int order = order(one.sites(), i, two.sites(), k);
      if (order < 0) {
        reportUnmatched(one.sites().get(i++).id(), one.isa(), two.isa());
      } else if (order > 0) {
        reportUnmatched(two.sites().get(k++).id(), two.isa(), one.isa());
      } else {
        PlacedSite a = one.sites().get(i++);
        PlacedSite b = two.sites().get(k++);
        if (a.ordinal() != b.ordinal() || !a.parts().equals(b.parts())) {
          log.report(
              ErrorKind.DIFFERENT_CALL_SITE,
              Site.formatId(a.id()),
              function(a.id()),
              one.isa(),
              two.isa());
        }
      }
    }
  }

  private static int order(List<PlacedSite> one, int i, List<PlacedSite> two, int k) {
    if (i == one.size() || k == two.size()) {
      return i == one.size() ? 1 : -1;
    }
    return Long.compareUnsigned(one.get(i).id(), two.get(k).id());
  }

  private static boolean[] sitesWithRows(SiteTable table) {
    boolean[] found = new boolean[table.sites().size()];
    for (PlacedRow row : table.rows()) {
      found[row.site()] = true;
    }
    return found;
  }

  private void checkRows(List<SiteTable> tables, List<boolean[]> rows, int site) {
    for (int with = 0; with < rows.size(); with++) {
      for (int without = 0; without < rows.size(); without++) {
        if (rows.get(with)[site] && !rows.get(without)[site]) {
          reportUnmatched(
              tables.get(0).sites().get(site).id(),
              tables.get(with).isa(),
              tables.get(without).isa());
        }
      }
    }
  }

  private void reportUnmatched(long id, Isa in, Isa notIn) {
    log.report(ErrorKind.UNMATCHED_CALL_SITE, Site.formatId(id), function(id), in.id(), notIn.id());
  }

  private String function(long id) {
    Site site = catalog.site(id);
    return site == null ? "?" : site.function().symbol();
  }
}
