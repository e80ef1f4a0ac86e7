package org.popcorn.table;

import java.util.List;
import org.popcorn.stackmap.ValueLocation;
import org.popcorn.target.Isa;

/**
 * The site table of one binary (FORMAT.md 2).
 *
 * @param isa the binary's ISA
 * @param sites sorted by unsigned id, the same list but for addresses in all binaries of a program
 * @param rows sorted by return address
 */
public record SiteTable(Isa isa, List<PlacedSite> sites, List<PlacedRow> rows) {

  /**
   * A site of a binary.
   *
   * @param id unsigned
   * @param resumeEntry address of the resume entry of the site's function
   * @param ordinal number of the site within its function
   * @param parts types of the parts
   */
  public record PlacedSite(long id, long resumeEntry, int ordinal, List<ValueType> parts) {
    /** Copies the list. */
    public PlacedSite {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A return address of a binary.
   *
   * @param returnAddress where the call returns to
   * @param site position in {@link SiteTable#sites()}
   * @param frame the machine frame
   * @param parts location of each part of the site
   */
  public record PlacedRow(
      long returnAddress, int site, FrameLayout frame, List<ValueLocation> parts) {
    /** Copies the list. */
    public PlacedRow {
      parts = List.copyOf(parts);
    }
  }

  /** Copies the lists. */
  public SiteTable {
    sites = List.copyOf(sites);
    rows = List.copyOf(rows);
  }

  /** The text of FORMAT.md 4. */
  @Override
  public String toString() {
    return SiteTablePrinter.print(this);
  }
}
