package org.popcorn.driver.inspect;

import java.util.ArrayList;
import java.util.List;
import org.popcorn.stackmap.ValueLocation;
import org.popcorn.stackmap.ValueLocation.Constant;
import org.popcorn.stackmap.ValueLocation.FrameAddress;
import org.popcorn.stackmap.ValueLocation.FrameSlot;
import org.popcorn.stackmap.ValueLocation.InRegister;
import org.popcorn.table.LiveValue;
import org.popcorn.table.SiteTable;
import org.popcorn.table.SiteValues;
import org.popcorn.table.ValueType;
import org.popcorn.target.Isa;
import org.popcorn.target.RegisterNames;

/**
 * A live value at a return address: its parts with their locations.
 *
 * @param names variables that have it; empty if unknown
 * @param type in the source; empty if unknown
 * @param parts at least one
 */
record LiveState(List<String> names, String type, List<Part> parts) {

  LiveState {
    names = List.copyOf(names);
    parts = List.copyOf(parts);
  }

  /**
   * A part and where it is.
   *
   * @param type of the part
   */
  record Part(Isa isa, ValueType type, ValueLocation location) {

    /** {@code register}, {@code memory} or {@code constant}. */
    String kind() {
      return switch (location) {
        case InRegister in -> "register";
        case FrameSlot slot -> "memory";
        case Constant constant -> "constant";
        case FrameAddress address -> "address";
      };
    }

    /** The location for people, with the register's name. */
    String text() {
      return switch (location) {
        case InRegister in -> RegisterNames.of(isa, in.register());
        case FrameSlot slot -> "[" + RegisterNames.of(isa, slot.register()) + offset(slot) + "]";
        case Constant constant -> "constant " + constant.value();
        case FrameAddress address -> RegisterNames.of(isa, address.register());
      };
    }

    private static String offset(FrameSlot slot) {
      return (slot.offset() < 0 ? "" : "+") + slot.offset();
    }
  }

  /**
   * The values of a row. Where nothing is known of the site's values, each part is one.
   *
   * @param values what debug information says
   */
  static List<LiveState> of(SiteTable table, SiteTable.PlacedRow row, SiteValues values) {
    SiteTable.PlacedSite site = table.sites().get(row.site());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < row.parts().size(); i++) {
      parts.add(new Part(table.isa(), site.parts().get(i), row.parts().get(i)));
    }
    List<LiveValue> known = values.of(site.id());
    if (known.stream().mapToInt(LiveValue::partCount).sum() != parts.size()) {
      return parts.stream().map(part -> new LiveState(List.of(), "", List.of(part))).toList();
    }
    List<LiveState> states = new ArrayList<>();
    int next = 0;
    for (LiveValue value : known) {
      int end = next + value.partCount();
      states.add(new LiveState(value.names(), value.type(), parts.subList(next, end)));
      next = end;
    }
    return states;
  }

  /** The kind of all parts' locations, {@code mixed} if they differ. */
  String kind() {
    String first = parts.get(0).kind();
    return parts.stream().allMatch(part -> part.kind().equals(first)) ? first : "mixed";
  }

  /** Such as {@code i (int) in rbx}. */
  String text() {
    String name = names.isEmpty() ? "-" : String.join("/", names);
    String known = type.isEmpty() ? parts.get(0).type().toString() : type;
    List<String> places = parts.stream().map(Part::text).toList();
    String where = kind().equals("constant") ? " is " : kind().equals("memory") ? " at " : " in ";
    return name + " (" + known + ")" + where + String.join(", ", places);
  }
}
