package org.popcorn.table;

import java.util.List;
import org.popcorn.stackmap.ValueLocation;

/**
 * Where a site's values are at one return address of a code-generated object, before layout.
 *
 * @param section name of the section that the call is in
 * @param offset of the return address, from the section's start
 * @param siteId the site
 * @param frame the machine frame there
 * @param parts location of each part; never a {@link ValueLocation.FrameAddress}
 */
public record SiteRow(
    String section, long offset, long siteId, FrameLayout frame, List<ValueLocation> parts) {

  /** Copies the list. */
  public SiteRow {
    parts = List.copyOf(parts);
  }
}
