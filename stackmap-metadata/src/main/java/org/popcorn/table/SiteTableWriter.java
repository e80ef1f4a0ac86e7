package org.popcorn.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.table.SiteTable.PlacedRow;
import org.popcorn.table.SiteTable.PlacedSite;
import org.popcorn.unwind.SavedRegister;

/** Makes the blob that lies in the binary; FORMAT.md 2. */
public final class SiteTableWriter {

  private final SiteTable table;
  private final ByteSink sites = new ByteSink();
  private final ByteSink rows = new ByteSink();
  private final ByteSink frames = new ByteSink();
  private final ByteSink types = new ByteSink();
  private final ByteSink locations = new ByteSink();
  private final ByteSink encoded = new ByteSink();
  private int maxParts;

  private SiteTableWriter(SiteTable table) {
    this.table = table;
  }

  /** The bytes of a table, to be placed at a multiple of 16. */
  public static byte[] write(SiteTable table) {
    return new SiteTableWriter(table).bytes();
  }

  private byte[] bytes() {
    writeSites();
    writeRows();
    int rowsOffset = SiteTableHeader.SIZE + aligned(sites);
    int framesOffset = rowsOffset + aligned(rows);
    int typesOffset = framesOffset + aligned(frames);
    int locationsOffset = typesOffset + aligned(types);
    ByteSink out = new ByteSink();
    new SiteTableHeader(
            table.isa(),
            locationsOffset + aligned(locations),
            table.sites().size(),
            table.rows().size(),
            SiteTableHeader.SIZE,
            rowsOffset,
            framesOffset,
            typesOffset,
            locationsOffset,
            maxParts)
        .write(out);
    for (ByteSink area : List.of(sites, rows, frames, types, locations)) {
      out.bytes(area.toByteArray());
    }
    return out.toByteArray();
  }

  private static int aligned(ByteSink area) {
    area.align(SiteTableHeader.AREA_ALIGNMENT);
    return area.size();
  }

  private void writeSites() {
    Map<List<ValueType>, Integer> known = new HashMap<>();
    for (PlacedSite site : table.sites()) {
      Integer offset = known.get(site.parts());
      if (offset == null) {
        offset = types.size();
        known.put(site.parts(), offset);
        for (ValueType type : site.parts()) {
          types.u8(type.code());
        }
      }
      sites.u64(site.id());
      sites.u32(site.resumeEntry());
      sites.u32(site.ordinal());
      sites.u32(offset);
      sites.u32(site.parts().size());
      maxParts = Math.max(maxParts, site.parts().size());
    }
  }

  private void writeRows() {
    Map<FrameLayout, Integer> knownFrames = new HashMap<>();
    Map<String, Integer> knownLocations = new HashMap<>();
    for (PlacedRow row : table.rows()) {
      Integer frame = knownFrames.get(row.frame());
      if (frame == null) {
        frame = frames.size();
        knownFrames.put(row.frame(), frame);
        write(row.frame());
      }
      rows.u32(row.returnAddress());
      rows.u32(row.site());
      rows.u32(frame);
      rows.u32(locations(row, knownLocations));
    }
  }

  /** Offset of the row's locations, which are written unless the same bytes are there already. */
  private int locations(PlacedRow row, Map<String, Integer> known) {
    encoded.clear();
    ValueLocations.write(encoded, row.parts());
    Integer offset = known.putIfAbsent(encoded.toLatin1(), locations.size());
    if (offset != null) {
      return offset;
    }
    int added = locations.size();
    locations.bytes(encoded.toByteArray());
    return added;
  }

  private void write(FrameLayout frame) {
    frames.u16(frame.cfa().register());
    frames.u16(frame.saved().size());
    frames.u32(frame.cfa().offset());
    frames.u32(frame.returnAddressOffset());
    for (SavedRegister saved : frame.saved()) {
      frames.u16(saved.register());
      frames.u16(0);
      frames.u32(saved.cfaOffset());
    }
  }
}
