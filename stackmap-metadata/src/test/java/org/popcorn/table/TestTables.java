package org.popcorn.table;

import java.util.List;
import org.popcorn.stackmap.ValueLocation;
import org.popcorn.stackmap.ValueLocation.Constant;
import org.popcorn.stackmap.ValueLocation.FrameSlot;
import org.popcorn.stackmap.ValueLocation.InRegister;
import org.popcorn.table.SiteTable.PlacedRow;
import org.popcorn.table.SiteTable.PlacedSite;
import org.popcorn.target.Isa;
import org.popcorn.unwind.CfaRule;
import org.popcorn.unwind.SavedRegister;

/** A small table in which everything occurs that FORMAT.md has. */
final class TestTables {

  private static final List<ValueType> EVERY_TYPE =
      List.of(
          ValueType.I64,
          ValueType.integer(32),
          ValueType.integer(16),
          ValueType.integer(8),
          ValueType.integer(1),
          ValueType.DOUBLE,
          ValueType.FLOAT,
          ValueType.integer(24),
          ValueType.I64);

  private static final List<ValueLocation> EVERY_LOCATION =
      List.of(
          new InRegister(3, 8),
          new FrameSlot(7, 16, 4),
          new FrameSlot(6, -18, 2),
          new FrameSlot(7, 300, 1),
          new Constant(-1),
          new FrameSlot(7, 8, 8),
          new Constant(0x4000_0000L),
          new InRegister(15, 8),
          new Constant(Long.MIN_VALUE));

  private static final List<ValueLocation> OTHER_LOCATIONS =
      List.of(
          new Constant(Long.MIN_VALUE),
          new FrameSlot(7, -4, 8),
          new FrameSlot(7, 4, 4),
          new InRegister(12, 8),
          new Constant(1),
          new InRegister(13, 8),
          new Constant(-1),
          new FrameSlot(6, -70000, 4),
          new InRegister(14, 8));

  private static final FrameLayout LARGE =
      new FrameLayout(
          new CfaRule(6, 16),
          -8,
          List.of(
              new SavedRegister(3, -56), new SavedRegister(6, -16), new SavedRegister(15, -24)));

  private static final FrameLayout SMALL = new FrameLayout(new CfaRule(7, 0x1_0008), -8, List.of());

  private TestTables() {}

  static SiteTable table(Isa isa) {
    return new SiteTable(
        isa,
        List.of(
            new PlacedSite(7, 0x40_1000, 0, List.of()),
            new PlacedSite(0x1234_5678_9abcL, 0x40_1000, 1, EVERY_TYPE),
            new PlacedSite(0x1234_5678_9abdL, 0x40_2000, 0, List.of(ValueType.I64)),
            new PlacedSite(-2, 0x3fff_fff0, 70000, EVERY_TYPE)),
        List.of(
            new PlacedRow(0x40_0010, 0, SMALL, List.of()),
            new PlacedRow(0x40_0020, 1, LARGE, EVERY_LOCATION),
            new PlacedRow(0x40_0030, 1, LARGE, EVERY_LOCATION),
            new PlacedRow(0x7fff_fffc, 3, SMALL, OTHER_LOCATIONS)));
  }
}
