package org.popcorn.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;

/** All call sites of one or more instrumented modules, sorted by id; the same for every ISA. */
public final class SiteCatalog {

  private final List<Site> sites;

  private SiteCatalog(List<Site> sites) {
    this.sites = sites;
  }

  /** A catalog of these sites; {@link DiagnosticException} if two have the same id. */
  public static SiteCatalog of(Collection<Site> sites) {
    List<Site> sorted = new ArrayList<>(sites);
    sorted.sort((a, b) -> Long.compareUnsigned(a.id(), b.id()));
    for (int i = 1; i < sorted.size(); i++) {
      Site one = sorted.get(i - 1);
      Site two = sorted.get(i);
      if (one.id() == two.id()) {
        throw DiagnosticException.of(
            ErrorKind.DUPLICATE_CALL_SITE, Site.formatId(one.id()), one.function(), two.function());
      }
    }
    return new SiteCatalog(List.copyOf(sorted));
  }

  /** The sites of several catalogs; {@link DiagnosticException} if two have the same id. */
  public static SiteCatalog merge(Collection<SiteCatalog> catalogs) {
    List<Site> all = new ArrayList<>();
    for (SiteCatalog catalog : catalogs) {
      all.addAll(catalog.sites);
    }
    return of(all);
  }

  /** Reads a file that {@link #write} wrote. */
  public static SiteCatalog read(Path file) throws IOException {
    return SiteCatalogFile.parse(file.toString(), Files.readAllBytes(file));
  }

  /** Writes a file (FORMAT.md 5). */
  public void write(Path file) throws IOException {
    Files.write(file, SiteCatalogFile.bytes(this));
  }

  /** The sites, sorted by unsigned id. */
  public List<Site> sites() {
    return sites;
  }

  /** Position of a site in {@link #sites()}, negative if there is none with that id. */
  public int position(long id) {
    int low = 0;
    int high = sites.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compareUnsigned(sites.get(middle).id(), id);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** The site with that id, or null. */
  public @Nullable Site site(long id) {
    int position = position(id);
    return position < 0 ? null : sites.get(position);
  }

  /** One line per site, for people and tests. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Site site : sites) {
      text.append(site).append('\n');
    }
    return text.toString();
  }
}
