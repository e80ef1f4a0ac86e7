package org.popcorn.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.popcorn.stackmap.ValueLocation;
import org.popcorn.stackmap.ValueLocation.Constant;
import org.popcorn.stackmap.ValueLocation.FrameSlot;
import org.popcorn.stackmap.ValueLocation.InRegister;
import org.popcorn.symbol.FunctionName;
import org.popcorn.table.SiteTable.PlacedRow;
import org.popcorn.table.SiteTable.PlacedSite;
import org.popcorn.target.Isa;
import org.popcorn.unwind.CfaRule;
import org.popcorn.unwind.SavedRegister;

/** Random valid tables: whatever FORMAT.md allows, small enough to be many. */
final class RandomTables {

  private static final int REGISTERS = 32; // every ISA has as many

  private RandomTables() {}

  static Arbitrary<ValueType> types() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 64).map(ValueType::integer),
        Arbitraries.of(ValueType.FLOAT, ValueType.DOUBLE));
  }

  /** A location that a part of that type may have. */
  static Arbitrary<ValueLocation> locations(ValueType type) {
    int smallest = type.bits() <= 8 ? 0 : type.bits() <= 16 ? 1 : type.bits() <= 32 ? 2 : 3;
    Arbitrary<Integer> registers = Arbitraries.integers().between(0, REGISTERS - 1);
    return Arbitraries.oneOf(
        registers.map(register -> new InRegister(register, 8)),
        Arbitraries.longs().map(Constant::new),
        Combinators.combine(
                registers, Arbitraries.integers(), Arbitraries.integers().between(smallest, 3))
            .as((register, offset, size) -> new FrameSlot(register, offset, 1 << size)));
  }

  static Arbitrary<FrameLayout> frames() {
    Arbitrary<Integer> registers = Arbitraries.integers().between(0, REGISTERS - 1);
    Arbitrary<List<SavedRegister>> saved =
        Combinators.combine(registers.set().ofMaxSize(6), Arbitraries.integers())
            .as(RandomTables::saved);
    return Combinators.combine(registers, Arbitraries.integers(), Arbitraries.integers(), saved)
        .as(
            (register, offset, returnAddress, list) ->
                new FrameLayout(new CfaRule(register, offset), returnAddress, list));
  }

  private static List<SavedRegister> saved(Set<Integer> registers, int offset) {
    List<SavedRegister> saved = new ArrayList<>();
    for (int register : new TreeSet<>(registers)) {
      saved.add(new SavedRegister(register, offset / (register + 1)));
    }
    return saved;
  }

  static Arbitrary<List<Site>> sites() {
    Arbitrary<Site> site =
        Combinators.combine(
                Arbitraries.longs(),
                Arbitraries.strings().ofMaxLength(8).excludeChars('\0'),
                Arbitraries.integers().between(0, Integer.MAX_VALUE),
                types().list().ofMaxSize(6))
            .as(
                (id, function, ordinal, parts) ->
                    new Site(id, new FunctionName(function), ordinal, parts));
    return site.list().ofMaxSize(12).uniqueElements(Site::id);
  }

  static Arbitrary<SiteRows> rows() {
    Arbitrary<SiteRow> row =
        Combinators.combine(
                Arbitraries.of(".text.f", ".text.größe", ".text"),
                Arbitraries.longs().between(0, Long.MAX_VALUE),
                Arbitraries.longs(),
                frames(),
                locations(ValueType.I64).list().ofMaxSize(6))
            .as(SiteRow::new);
    return Combinators.combine(Arbitraries.of(Isa.class), row.list().ofMaxSize(12))
        .as(SiteRows::new);
  }

  static Arbitrary<SiteTable> tables() {
    Arbitrary<Set<Long>> addresses =
        Arbitraries.longs().between(1, 0xffff_ffffL).set().ofMaxSize(12);
    return Combinators.combine(
            Arbitraries.of(Isa.class),
            sites(),
            addresses,
            Arbitraries.longs().between(0, 0xffff_ffffL))
        .flatAs(RandomTables::table);
  }

  private static Arbitrary<SiteTable> table(
      Isa isa, List<Site> sites, Set<Long> addresses, long resumeEntry) {
    List<PlacedSite> placed = new ArrayList<>();
    for (Site site : SiteCatalog.of(sites).sites()) {
      placed.add(new PlacedSite(site.id(), resumeEntry, site.ordinal(), site.parts()));
    }
    Arbitrary<List<PlacedRow>> rows = Arbitraries.just(List.of());
    for (long address : placed.isEmpty() ? Set.<Long>of() : new TreeSet<>(addresses)) {
      int site = (int) (address % placed.size());
      rows =
          Combinators.combine(rows, frames(), parts(placed.get(site)))
              .as((list, frame, parts) -> with(list, new PlacedRow(address, site, frame, parts)));
    }
    return rows.map(list -> new SiteTable(isa, placed, list));
  }

  private static Arbitrary<List<ValueLocation>> parts(PlacedSite site) {
    List<Arbitrary<ValueLocation>> each = new ArrayList<>();
    for (ValueType type : site.parts()) {
      each.add(locations(type));
    }
    return each.isEmpty()
        ? Arbitraries.just(List.of())
        : Combinators.combine(each).as(list -> list);
  }

  private static List<PlacedRow> with(List<PlacedRow> rows, PlacedRow row) {
    List<PlacedRow> all = new ArrayList<>(rows);
    all.add(row);
    return all;
  }
}
