package org.popcorn.target;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Names of registers by DWARF number, as the manuals of each ISA write them; of a vector register
 * the name of its low 64 bits, because those are what call sites use, where there is such a name.
 */
public final class RegisterNames {

  private static final Map<Isa, List<String>> NAMES = allNames();

  private RegisterNames() {}

  /** The name of a register, {@code r<number>} if it has none. */
  public static String of(Isa isa, int dwarfNumber) {
    List<String> names = NAMES.getOrDefault(isa, List.of());
    boolean known = dwarfNumber >= 0 && dwarfNumber < names.size();
    return known && !names.get(dwarfNumber).startsWith("-")
        ? names.get(dwarfNumber)
        : "r" + dwarfNumber;
  }

  private static Map<Isa, List<String>> allNames() {
    Map<Isa, List<String>> all = new EnumMap<>(Isa.class);
    for (Isa isa : Isa.all()) {
      all.put(isa, names(isa.registerNames()));
    }
    return all;
  }

  /** {@code r8+3} stands for r8 r9 r10. */
  private static List<String> names(String ranges) {
    List<String> names = new ArrayList<>();
    for (String range : ranges.split(" ", -1)) {
      int plus = range.indexOf('+');
      if (plus < 0) {
        names.add(range);
        continue;
      }
      String first = range.substring(0, plus);
      String stem = first.replaceAll("[0-9]+$", "");
      String digits = first.substring(stem.length());
      int from = digits.isEmpty() ? 0 : Integer.parseInt(digits);
      int count = Integer.parseInt(range.substring(plus + 1));
      for (int i = 0; i < count; i++) {
        names.add(stem + (from + i));
      }
    }
    return List.copyOf(names);
  }
}
