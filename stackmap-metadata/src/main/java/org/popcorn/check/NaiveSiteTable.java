package org.popcorn.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A site table as FORMAT.md 2 describes its bytes.
 *
 * @param isa ISA number
 */
public record NaiveSiteTable(int isa, List<Site> sites, List<Row> rows) {
  /**
   * A call site.
   *
   * @param types a byte per part, FORMAT.md 1
   */
  public record Site(long id, long resumeEntry, long ordinal, List<Integer> types) {
    /** Copies the list. */
    public Site {
      types = List.copyOf(types);
    }

    /** The id as it is printed everywhere. */
    public String name() {
      return String.format("%016x", id);
    }
  }

  /**
   * A return address.
   *
   * @param returnAddressOffset of the frame's own return address, from the CFA
   * @param frame its saved registers do not contain the return address
   */
  public record Row(
      long address,
      Site site,
      NaiveFrame frame,
      long returnAddressOffset,
      List<NaivePlace> places) {
    /** Copies the list. */
    public Row {
      places = List.copyOf(places);
    }
  }

  private static final int HEADER_SIZE = 64;

  /** Copies the lists. */
  public NaiveSiteTable {
    sites = List.copyOf(sites);
    rows = List.copyOf(rows);
  }

  /** Reads the bytes of {@code .pc_site_table}. */
  public static NaiveSiteTable decode(byte[] section) {
    NaiveBytes in = new NaiveBytes(".pc_site_table", section);
    for (char letter : "PCSITES1".toCharArray()) {
      if (in.u8() != letter) {
        throw in.malformed("not a site table of this version");
      }
    }
    int isa = in.s32();
    long size = in.u32();
    if (size > section.length || size < HEADER_SIZE) {
      throw in.malformed("a size of " + size + " in " + section.length + " bytes");
    }
    long siteCount = in.u32();
    long rowCount = in.u32();
    long siteArea = in.u32();
    long rowArea = in.u32();
    long frameArea = in.u32();
    long typeArea = in.u32();
    long placeArea = in.u32();
    List<Site> sites = new ArrayList<>();
    for (long i = 0; i < siteCount; i++) {
      sites.add(site(in.go(siteArea + 24 * i), typeArea));
    }
    List<Row> rows = new ArrayList<>();
    for (long i = 0; i < rowCount; i++) {
      rows.add(row(in.go(rowArea + 16 * i), sites, frameArea, placeArea));
    }
    checkOrder(in, sites, rows);
    return new NaiveSiteTable(isa, sites, rows);
  }

  private static void checkOrder(NaiveBytes in, List<Site> sites, List<Row> rows) {
    for (int i = 1; i < sites.size(); i++) {
      if (Long.compareUnsigned(sites.get(i - 1).id(), sites.get(i).id()) >= 0) {
        throw in.malformed("site " + sites.get(i).name() + " is not sorted");
      }
    }
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i - 1).address() >= rows.get(i).address()) {
        throw in.malformed("row 0x" + Long.toHexString(rows.get(i).address()) + " is not sorted");
      }
    }
  }

  private static Site site(NaiveBytes in, long typeArea) {
    long id = in.u64();
    long resumeEntry = in.u32();
    long ordinal = in.u32();
    long types = in.u32();
    long count = in.u32();
    in.go(typeArea + types);
    List<Integer> parts = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      parts.add(in.u8());
    }
    return new Site(id, resumeEntry, ordinal, parts);
  }

  private static Row row(NaiveBytes in, List<Site> sites, long frameArea, long placeArea) {
    long address = in.u32();
    long number = in.u32();
    long frameOffset = in.u32();
    long placeOffset = in.u32();
    if (number >= sites.size()) {
      throw in.malformed("there is no site " + number);
    }
    Site site = sites.get((int) number);
    in.go(frameArea + frameOffset);
    int cfaRegister = in.u16();
    int savedCount = in.u16();
    int cfaOffset = in.s32();
    int returnAddressOffset = in.s32();
    Map<Integer, Long> saved = new TreeMap<>();
    for (int i = 0; i < savedCount; i++) {
      int register = in.u16();
      in.u16();
      saved.put(register, (long) in.s32());
    }
    in.go(placeArea + placeOffset);
    List<NaivePlace> places = new ArrayList<>();
    for (int i = 0; i < site.types().size(); i++) {
      places.add(place(in));
    }
    NaiveFrame frame = new NaiveFrame(cfaRegister, cfaOffset, saved);
    return new Row(address, site, frame, returnAddressOffset, places);
  }

  private static NaivePlace place(NaiveBytes in) {
    int kind = in.u8();
    return switch (kind) {
      case 0 -> new NaivePlace(NaivePlace.Kind.REGISTER, in.u8(), 0, 0);
      case 1 -> new NaivePlace(NaivePlace.Kind.CONSTANT, 0, in.sleb(), 0);
      case 4, 5, 6, 7 ->
          new NaivePlace(NaivePlace.Kind.MEMORY, in.u8(), in.sleb(), 1 << (kind - 4));
      default -> throw in.malformed("unknown kind of location " + kind);
    };
  }
}
