package org.popcorn.table;

import java.util.ArrayList;
import java.util.List;
import org.popcorn.elf.SectionReader;

/** The bytes of a site catalog in a file; FORMAT.md 5. */
final class SiteCatalogFile {

  private static final String MAGIC = "PCSITEC1";
  private static final int SMALLEST_SITE = 12;

  private SiteCatalogFile() {}

  static byte[] bytes(SiteCatalog catalog) {
    StringPool strings = new StringPool();
    for (Site site : catalog.sites()) {
      strings.add(site.function());
      strings.add(site.resumeEntry());
    }
    ByteSink out = new ByteSink();
    out.ascii(MAGIC);
    strings.write(out);
    out.u32(catalog.sites().size());
    for (Site site : catalog.sites()) {
      out.u64(site.id());
      out.uleb128(strings.index(site.function()));
      out.uleb128(strings.index(site.resumeEntry()));
      out.uleb128(site.ordinal());
      ValueTypes.write(out, site.parts());
    }
    return out.toByteArray();
  }

  static SiteCatalog parse(String name, byte[] bytes) {
    SectionReader in = new SectionReader(name, "site catalog", bytes);
    if (in.remaining() < MAGIC.length() || !in.string(MAGIC.length()).equals(MAGIC)) {
      throw in.malformed(0, "not a site catalog of this version");
    }
    List<String> strings = StringPool.read(in);
    int count = in.count(SMALLEST_SITE);
    List<Site> sites = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      long id = in.u64();
      if (i > 0 && Long.compareUnsigned(sites.get(i - 1).id(), id) >= 0) {
        throw in.malformed("sites are not sorted by id");
      }
      String function = StringPool.get(strings, in);
      String resumeEntry = StringPool.get(strings, in);
      long ordinal = in.uleb128();
      if (ordinal < 0 || ordinal > Integer.MAX_VALUE) {
        throw in.malformed("ordinal is too large");
      }
      sites.add(new Site(id, function, resumeEntry, (int) ordinal, ValueTypes.read(in)));
    }
    if (in.remaining() > 0) {
      throw in.malformed("bytes after the last site");
    }
    return SiteCatalog.of(sites);
  }
}
