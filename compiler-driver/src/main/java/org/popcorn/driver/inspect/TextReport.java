package org.popcorn.driver.inspect;

import java.io.PrintStream;
import java.util.List;
import org.popcorn.elf.ElfSection;
import org.popcorn.table.SiteTable;

/** The report for people: sections, then a line per call site of the program's own functions. */
final class TextReport {

  private TextReport() {}

  static void print(List<BinaryFacts> binaries, boolean allSites, PrintStream out) {
    for (BinaryFacts binary : binaries) {
      printSummary(binary, out);
      printSites(binary, allSites, out);
    }
  }

  private static void printSummary(BinaryFacts binary, PrintStream out) {
    out.printf("%s: %s, program id %s%n", binary.file(), binary.isa(), binary.programId());
    out.printf(
        "  call sites %d, return addresses %d, parts of live values %d%n",
        binary.sites().sites().size(), binary.sites().rows().size(), binary.partCount());
    out.printf("  %-24s %12s %12s%n", "section", "address", "bytes");
    for (ElfSection section : binary.sections()) {
      out.printf("  %-24s %#12x %12d%n", section.name(), section.address(), section.sizeBytes());
    }
  }

  private static void printSites(BinaryFacts binary, boolean allSites, PrintStream out) {
    boolean titled = false;
    for (SiteTable.PlacedRow row : binary.sites().rows()) {
      List<SourcePlaces.Place> places = binary.places().ofCall(row.returnAddress());
      if (!allSites && places.isEmpty()) {
        continue;
      }
      if (!titled) {
        titled = true;
        out.printf("  %-10s  %-32s %-24s %s%n", "return to", "function", "line", "live values");
      }
      String function = binary.inSource(binary.functions().ofCall(row.returnAddress()));
      List<String> live =
          LiveState.of(binary.sites(), row, binary.values()).stream().map(LiveState::text).toList();
      out.printf(
          "  %#10x  %-32s %-24s %s%n",
          row.returnAddress(),
          function == null ? "?" : function,
          places.isEmpty() ? "?" : line(places.get(0)),
          live.isEmpty() ? "none" : String.join("; ", live));
    }
  }

  private static String line(SourcePlaces.Place place) {
    String file = place.file();
    return file.substring(file.lastIndexOf('/') + 1) + ":" + place.line();
  }
}
