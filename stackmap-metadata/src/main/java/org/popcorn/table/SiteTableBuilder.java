package org.popcorn.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.table.SiteTable.PlacedRow;
import org.popcorn.table.SiteTable.PlacedSite;
import org.popcorn.target.Isa;

/**
 * Makes the site table of a binary: the rows of its objects, placed where the linker put their
 * sections, and the sites of all functions whose resume entry is linked.
 */
public final class SiteTableBuilder {

  private static final long ADDRESS_LIMIT = 1L << 32;

  private final Isa isa;
  private final DiagnosticLog log;
  private final SiteCatalog catalog;
  private final List<PlacedSite> sites = new ArrayList<>();
  private final List<PlacedRow> rows = new ArrayList<>();

  /** Position in the table for each position in the catalog; -1 if the site is not linked. */
  private final int[] positions;

  /**
   * Begins a table.
   *
   * @param catalog all sites that may occur
   * @param entries addresses of the sites' resume entries, or {@link AddressLookup#NOT_LINKED}
   * @param log takes what is wrong with single sites
   */
  public SiteTableBuilder(
      Isa isa, SiteCatalog catalog, ToLongFunction<Site> entries, DiagnosticLog log) {
    this.isa = isa;
    this.catalog = catalog;
    this.log = log;
    this.positions = new int[catalog.sites().size()];
    Arrays.fill(positions, -1);
    for (int i = 0; i < positions.length; i++) {
      Site site = catalog.sites().get(i);
      long resumeEntry = entries.applyAsLong(site);
      if (resumeEntry == AddressLookup.NOT_LINKED) {
        continue;
      }
      positions[i] = sites.size();
      sites.add(
          new PlacedSite(site.id(), addressOf32Bits(resumeEntry), site.ordinal(), site.parts()));
    }
  }

  /** Adds the rows of an object; rows in sections that are not linked are left out. */
  public void add(SiteRows object, AddressLookup sections) {
    if (object.isa() != isa) {
      throw new IllegalArgumentException("rows for " + object.isa() + " in a table for " + isa);
    }
    for (SiteRow row : object.rows()) {
      long section = sections.addressOf(row.section());
      if (section != AddressLookup.NOT_LINKED) {
        add(row, addressOf32Bits(section + row.offset()));
      }
    }
  }

  private void add(SiteRow row, long returnAddress) {
    int inCatalog = catalog.position(row.siteId());
    if (inCatalog < 0) {
      log.report(ErrorKind.UNKNOWN_CALL_SITE, Site.formatId(row.siteId()));
      return;
    }
    Site site = catalog.sites().get(inCatalog);
    if (positions[inCatalog] < 0) {
      log.report(ErrorKind.MISSING_RESUME_ENTRY, site.resumeEntry(), site.function());
    } else if (row.parts().size() != site.parts().size()) {
      log.report(
          ErrorKind.VALUE_COUNT,
          isa,
          Site.formatId(site.id()),
          site.function(),
          row.parts().size(),
          site.parts().size());
    } else {
      rows.add(new PlacedRow(returnAddress, positions[inCatalog], row.frame(), row.parts()));
    }
  }

  /** The table of all that was added. */
  public SiteTable build() {
    rows.sort((one, two) -> Long.compare(one.returnAddress(), two.returnAddress()));
    for (int i = 1; i < rows.size(); i++) {
      PlacedRow one = rows.get(i - 1);
      PlacedRow two = rows.get(i);
      if (one.returnAddress() == two.returnAddress()) {
        log.report(
            ErrorKind.CONFLICTING_CALL_SITE,
            "0x" + Long.toHexString(one.returnAddress()),
            Site.formatId(sites.get(one.site()).id()),
            Site.formatId(sites.get(two.site()).id()));
      }
    }
    return new SiteTable(isa, sites, rows);
  }

  private static long addressOf32Bits(long address) {
    if (address < 0 || address >= ADDRESS_LIMIT) {
      throw new IllegalArgumentException(
          "code at 0x" + Long.toHexString(address) + ", above the range of static code");
    }
    return address;
  }
}
