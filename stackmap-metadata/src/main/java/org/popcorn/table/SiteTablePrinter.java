package org.popcorn.table;

import java.util.List;
import org.popcorn.stackmap.ValueLocation;
import org.popcorn.table.SiteTable.PlacedRow;
import org.popcorn.table.SiteTable.PlacedSite;

/** Prints a site table; FORMAT.md 4. */
final class SiteTablePrinter {

  private SiteTablePrinter() {}

  static String print(SiteTable table) {
    StringBuilder text = new StringBuilder("isa ").append(table.isa()).append('\n');
    boolean[] hasRow = new boolean[table.sites().size()];
    for (PlacedRow row : table.rows()) {
      PlacedSite site = table.sites().get(row.site());
      hasRow[row.site()] = true;
      text.append(Long.toHexString(row.returnAddress())).append(' ');
      name(text, site).append(' ').append(row.frame()).append(" parts=[");
      parts(text, site.parts(), row.parts());
      text.append("]\n");
    }
    for (int i = 0; i < hasRow.length; i++) {
      if (!hasRow[i]) {
        name(text.append("- "), table.sites().get(i)).append('\n');
      }
    }
    return text.toString();
  }

  private static StringBuilder name(StringBuilder text, PlacedSite site) {
    return text.append(Site.formatId(site.id())).append(" #").append(site.ordinal());
  }

  private static void parts(
      StringBuilder text, List<ValueType> types, List<ValueLocation> locations) {
    for (int i = 0; i < types.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(types.get(i)).append(' ').append(locations.get(i));
    }
  }
}
