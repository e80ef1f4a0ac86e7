package org.popcorn.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.popcorn.check.NaiveSiteTable.Row;
import org.popcorn.target.Isa;

/** Compares a site table with what stack maps and unwind information say. */
public final class RowCheck {

  /** Calling convention, flags and number of deopt operands come first in a statepoint's record. */
  private static final int LEADING_CONSTANTS = 3;

  private static final int LARGEST_PART = 8;

  private final Isa isa;
  private final NaiveFrames frames;
  private final List<String> problems = new ArrayList<>();

  private RowCheck(Isa isa, NaiveFrames frames) {
    this.isa = isa;
    this.frames = frames;
  }

  /** What differs: a line for each, with return address, site and both values. */
  public static List<String> differences(
      Isa isa, NaiveSiteTable table, List<NaiveStackMaps.StackMap> stackMaps, NaiveFrames frames) {
    RowCheck check = new RowCheck(isa, frames);
    Map<Long, NaiveStackMaps.StackMap> byAddress = new TreeMap<>();
    for (NaiveStackMaps.StackMap stackMap : stackMaps) {
      NaiveStackMaps.StackMap other = byAddress.put(stackMap.address(), stackMap);
      if (other != null) {
        check.problems.add(at(stackMap.address()) + "two stack maps have this address");
      }
    }
    for (Row row : table.rows()) {
      NaiveStackMaps.StackMap stackMap = byAddress.remove(row.address());
      if (stackMap == null) {
        check.problems.add(at(row.address(), row) + "the table has a row, no stack map does");
      } else {
        check.compare(row, stackMap);
      }
    }
    for (NaiveStackMaps.StackMap rest : byAddress.values()) {
      check.problems.add(
          at(rest.address())
              + String.format("site %016x has a stack map and no row in the table", rest.id()));
    }
    return List.copyOf(check.problems);
  }

  private void compare(Row row, NaiveStackMaps.StackMap stackMap) {
    differ(row, "site", row.site().name(), String.format("%016x", stackMap.id()), "stack map");
    compareFrame(row);
    List<NaivePlace> operands = operands(row, stackMap);
    differ(row, "number of parts", row.places().size(), operands.size(), "stack map");
    for (int i = 0; i < Math.min(operands.size(), row.places().size()); i++) {
      NaivePlace expected = readable(operands.get(i));
      differ(row, "part " + i, row.places().get(i), expected, "stack map");
      int width = row.site().types().get(i) & 0x7f;
      if (expected.kind() == NaivePlace.Kind.MEMORY && 8 * expected.bytes() < width) {
        problems.add(
            at(row.address(), row)
                + "part "
                + i
                + " has "
                + width
                + " bits, more than "
                + expected);
      }
    }
  }

  private void compareFrame(Row row) {
    NaiveFrame expected = frames.atReturnAddress(row.address());
    if (expected == null) {
      problems.add(at(row.address(), row) + "no entry of .eh_frame covers it");
      return;
    }
    NaiveFrame frame = row.frame();
    differ(row, "CFA register", frame.cfaRegister(), expected.cfaRegister(), ".eh_frame");
    differ(row, "CFA offset", frame.cfaOffset(), expected.cfaOffset(), ".eh_frame");
    Map<Integer, Long> saved = new TreeMap<>(expected.saved());
    Long returnAddress = saved.remove(isa.returnAddressRegister());
    differ(
        row,
        "offset of the return address",
        row.returnAddressOffset(),
        returnAddress == null ? "none" : returnAddress,
        ".eh_frame");
    differ(row, "saved registers", frame.saved(), saved, ".eh_frame");
  }

  private List<NaivePlace> operands(Row row, NaiveStackMaps.StackMap stackMap) {
    List<NaivePlace> all = stackMap.places();
    if (all.size() <= LEADING_CONSTANTS) {
      return List.of();
    }
    List<NaivePlace> operands = all.subList(LEADING_CONSTANTS, all.size());
    NaivePlace words = operands.get(0);
    return operands.size() == 1 && words.kind() == NaivePlace.Kind.ADDRESS
        ? row.places().stream().map(place -> word(words, place)).toList()
        : operands;
  }

  /** A word of an array; which one it is only the table says. */
  private static NaivePlace word(NaivePlace words, NaivePlace place) {
    long distance = place.number() - words.number();
    boolean isWord = distance >= 0 && distance % LARGEST_PART == 0;
    return new NaivePlace(
        NaivePlace.Kind.MEMORY,
        words.register(),
        isWord ? place.number() : words.number(),
        LARGEST_PART);
  }

  /** What the run time reads: at most 8 bytes, and 0 from the zero register. */
  private NaivePlace readable(NaivePlace place) {
    return switch (place.kind()) {
      case REGISTER ->
          isa.isZero(place.register()) ? new NaivePlace(NaivePlace.Kind.CONSTANT, 0, 0, 0) : place;
      case MEMORY ->
          new NaivePlace(
              place.kind(),
              place.register(),
              place.number(),
              Math.min(place.bytes(), LARGEST_PART));
      case CONSTANT, ADDRESS -> place;
    };
  }

  private void differ(Row row, String what, Object inTable, Object expected, String source) {
    if (!inTable.toString().equals(expected.toString())) {
      problems.add(
          at(row.address(), row)
              + String.format(
                  "%s is %s in the site table and %s by %s", what, inTable, expected, source));
    }
  }

  private static String at(long address) {
    return "return address 0x" + Long.toHexString(address) + ": ";
  }

  private static String at(long address, Row row) {
    return "return address 0x" + Long.toHexString(address) + ", site " + row.site().name() + ": ";
  }
}
