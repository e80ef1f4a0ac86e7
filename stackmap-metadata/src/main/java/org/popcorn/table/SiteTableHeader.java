package org.popcorn.table;

import org.popcorn.elf.SectionReader;
import org.popcorn.facts.Sizes;
import org.popcorn.facts.Symbols;
import org.popcorn.target.Isa;

/**
 * The header of a site table (FORMAT.md 2.1); offsets are those of areas, from the blob's start.
 *
 * @param isa the binary's ISA
 * @param sizeBytes size of the blob
 * @param siteCount number of sites
 * @param rowCount number of rows
 * @param sites offset of the sites
 * @param rows offset of the rows
 * @param frames offset of the frames
 * @param types offset of the types
 * @param locations offset of the locations
 * @param maxParts largest number of parts of a site
 */
record SiteTableHeader(
    Isa isa,
    long sizeBytes,
    int siteCount,
    int rowCount,
    long sites,
    long rows,
    long frames,
    long types,
    long locations,
    long maxParts) {

  static final int SIZE = Sizes.SITE_TABLE_HEADER;
  static final int SITE_SIZE = Sizes.SITE;
  static final int ROW_SIZE = Sizes.ROW;
  static final int AREA_ALIGNMENT = 8;

  private static final String MAGIC = Symbols.SITE_TABLE_MAGIC;

  void write(ByteSink out) {
    out.ascii(MAGIC);
    out.u32(isa.number());
    out.u32(sizeBytes);
    out.u32(siteCount);
    out.u32(rowCount);
    out.u32(sites);
    out.u32(rows);
    out.u32(frames);
    out.u32(types);
    out.u32(locations);
    out.u32(maxParts);
    out.u64(0);
    out.u64(0);
  }

  /** Reads a header and checks that the areas lie in the blob, one behind the other. */
  static SiteTableHeader read(SectionReader in) {
    if (in.remaining() < SIZE || !in.string(MAGIC.length()).equals(MAGIC)) {
      throw in.malformed(0, "not a site table of this version");
    }
    long isaNumber = in.u32();
    if (isaNumber >= Isa.all().size()) {
      throw in.malformed("unknown ISA number " + isaNumber);
    }
    SiteTableHeader header =
        new SiteTableHeader(
            Isa.ofNumber((int) isaNumber),
            in.u32(),
            in.count(SITE_SIZE),
            in.count(ROW_SIZE),
            in.u32(),
            in.u32(),
            in.u32(),
            in.u32(),
            in.u32(),
            in.u32());
    while (in.offset() < SIZE) {
      if (in.u64() != 0) {
        throw in.malformed("reserved words are not zero");
      }
    }
    if (header.sizeBytes != in.sizeBytes()) {
      throw in.malformed("size is " + in.sizeBytes() + ", the header says " + header.sizeBytes);
    }
    header.checkAreas(in);
    return header;
  }

  private void checkAreas(SectionReader in) {
    long[] starts = {sites, rows, frames, types, locations, sizeBytes};
    long minimum = SIZE;
    for (long start : starts) {
      if (start < minimum || start % AREA_ALIGNMENT != 0) {
        throw in.malformed("areas overlap or are not aligned");
      }
      minimum = start;
    }
    if (sites + (long) siteCount * SITE_SIZE > rows || rows + (long) rowCount * ROW_SIZE > frames) {
      throw in.malformed("areas overlap or are not aligned");
    }
  }
}
