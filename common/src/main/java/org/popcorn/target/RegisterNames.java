package org.popcorn.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Names of registers by DWARF number, as the manuals of each ISA write them; of a vector register
 * the name of its low 64 bits, because those are what call sites use, where there is such a name.
 */
public final class RegisterNames {

  private static final Map<Isa, List<String>> NAMES =
      Map.of(
          Isa.X86_64,
          names("rax rdx rcx rbx rsi rdi rbp rsp r8+8 ra xmm0+16"),
          Isa.AARCH64,
          names("x0+31 sp -+32 d0+32"),
          Isa.RISCV64,
          names(
              "zero ra sp gp tp t0+3 s0 s1 a0+8 s2+10 t3+4" + " ft0+8 fs0 fs1 fa0+8 fs2+10 ft8+4"));

  private RegisterNames() {}

  /** The name of a register, {@code r<number>} if it has none. */
  public static String of(Isa isa, int dwarfNumber) {
    List<String> names = NAMES.getOrDefault(isa, List.of());
    boolean known = dwarfNumber >= 0 && dwarfNumber < names.size();
    return known && !names.get(dwarfNumber).startsWith("-")
        ? names.get(dwarfNumber)
        : "r" + dwarfNumber;
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
