package org.popcorn.driver.check;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.popcorn.driver.check.CheckedBinary.Symbol;

/** Compares addresses of portable symbols, offsets of TLS variables and constant data. */
final class AddressCheck {

  private static final Set<String> JOINT =
      Set.of(".text", ".rodata", ".tdata", ".tbss", ".data", ".bss");

  /** Sections whose bytes are the same on every ISA. */
  private static final List<String> EQUAL = List.of(".rodata", ".tdata", ".data");

  private static final String TLS = "TLS";
  private static final int MOST_REPORTED = 20;

  private final CheckedBinary first;
  private final Findings findings;

  private AddressCheck(CheckedBinary first, Findings findings) {
    this.first = first;
    this.findings = findings;
  }

  /** Compares all executables with the first. */
  static void run(List<CheckedBinary> binaries, Findings findings) {
    AddressCheck check = new AddressCheck(binaries.get(0), findings);
    for (CheckedBinary binary : binaries) {
      if (binary.symbols().isEmpty()) {
        findings.notChecked(
            binary.file(),
            "addresses of portable symbols and offsets of TLS variables",
            "the symbols are stripped");
      }
      if (!binary.equals(check.first)) {
        check.compareSymbols(binary);
        check.compareSections(binary);
      }
    }
    Map<String, Set<String>> symbols = places(binaries.get(0));
    long tls = symbols.values().stream().filter(AddressCheck::isTls).count();
    findings.compared("portable symbols", symbols.size() - tls);
    findings.compared("TLS variables", tls);
  }

  private static boolean isTls(Set<String> places) {
    return places.stream().anyMatch(place -> place.startsWith(TLS));
  }

  /** Where each portable symbol is; modules may have local symbols of one name. */
  private static Map<String, Set<String>> places(CheckedBinary binary) {
    Map<String, Set<String>> places = new TreeMap<>();
    for (Symbol symbol : binary.symbols()) {
      boolean isPortable =
          JOINT.contains(symbol.section())
              && Set.of("Function", "Object", TLS).contains(symbol.type())
              && !symbol.name().startsWith("$")
              // A code generator cuts these out of its ISA's code.
              && !symbol.name().startsWith("OUTLINED_FUNCTION_");
      if (isPortable) {
        boolean isTls = symbol.type().equals(TLS);
        String size = symbol.type().equals("Function") ? "" : ", " + symbol.size() + " bytes";
        places
            .computeIfAbsent(symbol.name(), name -> new TreeSet<>())
            .add((isTls ? "TLS offset 0x" : "0x") + Long.toHexString(symbol.value()) + size);
      }
    }
    return places;
  }

  private void compareSymbols(CheckedBinary other) {
    if (first.symbols().isEmpty() || other.symbols().isEmpty()) {
      return;
    }
    Map<String, Set<String>> here = places(first);
    Map<String, Set<String>> there = places(other);
    Set<String> names = new TreeSet<>(here.keySet());
    names.addAll(there.keySet());
    int reported = 0;
    for (String name : names) {
      Set<String> one = here.getOrDefault(name, Set.of());
      Set<String> two = there.getOrDefault(name, Set.of());
      if (!one.equals(two) && reported++ < MOST_REPORTED) {
        findings.problem(other.file(), "symbol '" + name + "'", difference(text(two), text(one)));
      }
    }
  }

  private static String text(Set<String> places) {
    return places.isEmpty() ? "not there" : "at " + String.join(" and ", places);
  }

  private String difference(Object there, Object here) {
    return there + ", but " + here + " in " + name(first.file());
  }

  private void compareSections(CheckedBinary other) {
    for (String name : JOINT.stream().sorted().toList()) {
      String here = place(first.sections().get(name));
      String there = place(other.sections().get(name));
      if (!here.equals(there)) {
        findings.problem(other.file(), "section " + name, difference(there, here));
      } else if (EQUAL.contains(name)) {
        compareBytes(name, other);
      }
    }
  }

  private static String place(CheckedBinary.Section section) {
    return section == null
        ? "not there"
        : "at 0x" + Long.toHexString(section.address()) + ", " + section.size() + " bytes";
  }

  private void compareBytes(String name, CheckedBinary other) {
    byte[] here = first.contents(name);
    byte[] there = other.contents(name);
    if (here == null || there == null) {
      return; // both are missing: their places were equal
    }
    int at = Arrays.mismatch(there, here);
    if (at >= 0) {
      long address = first.sections().get(name).address() + at;
      findings.problem(
          other.file(),
          "byte at 0x" + Long.toHexString(address) + " of " + name,
          difference(there[at] & 0xff, here[at] & 0xff));
    }
    findings.compared("bytes of joint data", here.length);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
