package org.popcorn.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.popcorn.target.Isa;
import org.popcorn.unwind.SavedRegister;
import org.popcorn.unwind.UnwindRow;

/** Makes frame layouts of unwind rows, one object for all equal ones. */
final class FrameLayouts {

  private final Isa isa;
  private final Map<FrameLayout, FrameLayout> known = new HashMap<>();

  /** Most sites of a function share a row: the last answer spares most look-ups. */
  private @Nullable UnwindRow lastRow;

  private @Nullable FrameLayout lastFrame;

  FrameLayouts(Isa isa) {
    this.isa = isa;
  }

  /** The frame, or null if {@link #problem} says why there is none. */
  @SuppressWarnings("ReferenceEquality") // an equal row of another function may come the long way
  @Nullable FrameLayout of(UnwindRow row) {
    if (row != lastRow) {
      lastFrame = make(row);
      lastRow = row;
    }
    return lastFrame;
  }

  private @Nullable FrameLayout make(UnwindRow row) {
    if (!problem(row).isEmpty()) {
      return null;
    }
    long returnAddress = 0;
    List<SavedRegister> saved = new ArrayList<>(row.saved().size());
    for (SavedRegister register : row.saved()) {
      if (register.register() == isa.returnAddressRegister()) {
        returnAddress = register.cfaOffset();
      } else {
        saved.add(register);
      }
    }
    FrameLayout frame = new FrameLayout(row.cfa(), returnAddress, saved);
    FrameLayout equal = known.putIfAbsent(frame, frame);
    return equal == null ? frame : equal;
  }

  /** Why a frame cannot be unwound by constants; empty if it can. */
  String problem(UnwindRow row) {
    if (!row.problem().isEmpty()) {
      return row.problem();
    }
    int base = row.cfa().register();
    if (base != isa.stackPointer() && !isa.isCalleeSaved(base)) {
      return "the CFA depends on register " + base + ", which calls change";
    }
    if (row.cfa().offset() != (int) row.cfa().offset()) {
      return "it is too large";
    }
    boolean returnAddressFound = false;
    for (SavedRegister register : row.saved()) {
      int number = register.register();
      if (number >= isa.registerCount()) {
        return "it saves register " + number;
      }
      if (number == isa.stackPointer()) {
        return "the caller's stack pointer is not the CFA";
      }
      if (register.cfaOffset() != (int) register.cfaOffset()) {
        return "it is too large";
      }
      returnAddressFound |= number == isa.returnAddressRegister();
    }
    return returnAddressFound ? "" : "the return address is not saved";
  }
}
