package org.popcorn.table;

import java.util.ArrayList;
import java.util.List;
import org.popcorn.elf.SectionReader;
import org.popcorn.symbol.FunctionName;

/** The bytes of a site catalog in a file; FORMAT.md 5. */
final class SiteCatalogFile {

  private static final String MAGIC = "PCSITEC3";
  private static final int SMALLEST_SITE = 12;
  private static final int MOST_WORDS = 1 << 24;

  private SiteCatalogFile() {}

  static byte[] bytes(SiteCatalog catalog) {
    StringPool strings = new StringPool();
    for (Site site : catalog.sites()) {
      strings.add(site.function().symbol());
    }
    ByteSink out = new ByteSink();
    out.ascii(MAGIC);
    strings.write(out);
    out.u32(catalog.sites().size());
    for (Site site : catalog.sites()) {
      out.u64(site.id());
      out.uleb128(strings.index(site.function().symbol()));
      out.uleb128(site.ordinal());
      ValueTypes.write(out, site.parts());
      out.uleb128(site.words().size());
      site.words().forEach(out::uleb128);
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
      FunctionName function = new FunctionName(StringPool.get(strings, in));
      long ordinal = in.uleb128();
      if (ordinal < 0 || ordinal > Integer.MAX_VALUE) {
        throw in.malformed("ordinal is too large");
      }
      List<ValueType> parts = ValueTypes.read(in);
      sites.add(new Site(id, function, (int) ordinal, parts, words(in, parts.size())));
    }
    if (in.remaining() > 0) {
      throw in.malformed("bytes after the last site");
    }
    return SiteCatalog.of(sites);
  }

  private static List<Integer> words(SectionReader in, int partCount) {
    long count = in.uleb128();
    if (count != 0 && count != partCount) {
      throw in.malformed("not one word for each part");
    }
    List<Integer> words = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      long word = in.uleb128();
      if (word < 0 || word > MOST_WORDS) {
        throw in.malformed("number of a word is too large");
      }
      words.add((int) word);
    }
    return words;
  }
}
