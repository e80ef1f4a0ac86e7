package org.popcorn.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;
import org.popcorn.elf.SectionReader;
import org.popcorn.facts.Sizes;
import org.popcorn.facts.Symbols;
import org.popcorn.stackmap.ValueLocation;
import org.popcorn.stackmap.ValueLocation.FrameSlot;
import org.popcorn.table.SiteTable.PlacedRow;
import org.popcorn.table.SiteTable.PlacedSite;
import org.popcorn.unwind.CfaRule;
import org.popcorn.unwind.SavedRegister;

/** Reads the blob of FORMAT.md 2 and checks all that 2.7 promises. */
public final class SiteTableReader {

  private static final String SECTION = Symbols.SITE_TABLE;
  private static final int FRAME_SIZE = Sizes.FRAME;
  private static final int SAVED_SIZE = Sizes.SAVED;

  private final SectionReader in;
  private final SiteTableHeader header;

  private SiteTableReader(SectionReader in) {
    this.in = in;
    this.header = SiteTableHeader.read(in);
  }

  /** Reads a blob. */
  public static SiteTable read(String name, byte[] blob) {
    return new SiteTableReader(new SectionReader(name, "site table", blob)).table();
  }

  /** Reads the table of a linked binary, with or without symbols; null if it has none. */
  public static @Nullable SiteTable read(ElfFile binary) {
    ElfSection section = binary.section(SECTION);
    return section == null ? null : new SiteTableReader(binary.reader(section)).table();
  }

  private SiteTable table() {
    List<PlacedSite> sites = new ArrayList<>(header.siteCount());
    long largest = 0;
    for (int i = 0; i < header.siteCount(); i++) {
      PlacedSite site = site(header.sites() + (long) i * SiteTableHeader.SITE_SIZE);
      if (i > 0 && Long.compareUnsigned(sites.get(i - 1).id(), site.id()) >= 0) {
        throw in.malformed(header.sites(), "sites are not sorted by id");
      }
      largest = Math.max(largest, site.parts().size());
      sites.add(site);
    }
    if (largest != header.maxParts()) {
      throw in.malformed(
          0, "the largest number of parts is " + largest + ", not " + header.maxParts());
    }
    List<PlacedRow> rows = new ArrayList<>(header.rowCount());
    for (int i = 0; i < header.rowCount(); i++) {
      PlacedRow row = row(header.rows() + (long) i * SiteTableHeader.ROW_SIZE, sites);
      if (i > 0 && rows.get(i - 1).returnAddress() >= row.returnAddress()) {
        throw in.malformed(header.rows(), "rows are not sorted by address");
      }
      rows.add(row);
    }
    return new SiteTable(header.isa(), sites, rows);
  }

  private PlacedSite site(long offset) {
    in.seek(offset);
    long id = in.u64();
    long resumeEntry = in.u32();
    long ordinal = in.u32();
    long typeOffset = in.u32();
    long partCount = in.u32();
    if (ordinal > Integer.MAX_VALUE
        || partCount > header.locations() - header.types() - typeOffset) {
      throw in.malformed(offset, "site is not valid");
    }
    in.seek(header.types() + typeOffset);
    return new PlacedSite(id, resumeEntry, (int) ordinal, ValueTypes.read(in, (int) partCount));
  }

  private PlacedRow row(long offset, List<PlacedSite> sites) {
    in.seek(offset);
    long returnAddress = in.u32();
    long site = in.u32();
    long frame = in.u32();
    long locations = in.u32();
    if (site >= sites.size()) {
      throw in.malformed(offset, "site number " + site + " does not exist");
    }
    FrameLayout layout = frame(offset, frame);
    in.seek(header.locations() + locations);
    List<ValueType> types = sites.get((int) site).parts();
    List<ValueLocation> parts = ValueLocations.read(in, types.size(), header.isa().registerCount());
    for (int i = 0; i < types.size(); i++) {
      if (parts.get(i) instanceof FrameSlot slot && 8 * slot.sizeBytes() < types.get(i).bits()) {
        throw in.malformed(offset, "memory of part " + i + " is too small");
      }
    }
    return new PlacedRow(returnAddress, (int) site, layout, parts);
  }

  private FrameLayout frame(long rowOffset, long frame) {
    long left = header.types() - header.frames() - frame;
    if (left < FRAME_SIZE || frame % 4 != 0) {
      throw in.malformed(rowOffset, "frame is outside of its area");
    }
    in.seek(header.frames() + frame);
    int cfaRegister = register();
    int savedCount = in.u16();
    if (savedCount > (left - FRAME_SIZE) / SAVED_SIZE) {
      throw in.malformed(rowOffset, "frame is outside of its area");
    }
    CfaRule cfa = new CfaRule(cfaRegister, in.s32());
    long returnAddressOffset = in.s32();
    List<SavedRegister> saved = new ArrayList<>(savedCount);
    for (int i = 0; i < savedCount; i++) {
      int register = register();
      if (in.u16() != 0) {
        throw in.malformed("reserved half-word is not zero");
      }
      if (i > 0 && saved.get(i - 1).register() >= register) {
        throw in.malformed("saved registers are not sorted");
      }
      saved.add(new SavedRegister(register, in.s32()));
    }
    return new FrameLayout(cfa, returnAddressOffset, saved);
  }

  private int register() {
    int register = in.u16();
    if (register >= header.isa().registerCount()) {
      throw in.malformed("register " + register + " does not exist");
    }
    return register;
  }
}
