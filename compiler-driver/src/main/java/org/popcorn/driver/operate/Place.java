package org.popcorn.driver.operate;

import java.io.IOException;
import java.nio.file.Path;
import org.popcorn.driver.probe.SiteNames;
import org.popcorn.table.Site;

/** Where a process stood when it left: for people. */
final class Place {

  private Place() {}

  /**
   * The innermost of its frames whose line is known, else the innermost that is none of libc's own
   * functions; empty if nothing is known.
   */
  static String of(Path symbolizer, Path binary, Answer answer) throws IOException {
    SiteNames names = SiteNames.of(symbolizer, binary);
    String first = "";
    for (long site : answer.sites()) {
      String name = names.name(Site.formatId(site));
      if (name.contains(" at ")) {
        return name;
      }
      if (first.isEmpty() && !name.startsWith("'__")) {
        first = name;
      }
    }
    return first;
  }
}
