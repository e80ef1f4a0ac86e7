package org.popcorn.driver.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.popcorn.check.NaiveBytes;
import org.popcorn.check.NaiveFrames;
import org.popcorn.check.NaiveSiteTable;
import org.popcorn.check.NaiveStackMaps;
import org.popcorn.check.RowCheck;
import org.popcorn.driver.check.CheckedBinary.Section;
import org.popcorn.driver.check.CheckedBinary.Symbol;

/** Checks the site table of each executable against its code, and all against each other. */
final class SiteCheck {

  private static final String TABLE = ".pc_site_table";
  private static final String STACK_MAPS = ".llvm_stackmaps";
  private static final String UNWIND = ".eh_frame";

  /** By itself: a check that asked the compiler would repeat its mistakes. */
  private static final String RESUME_SUFFIX = ".popcorn_resume";

  private static final int MOST_REPORTED = 20;

  private final Findings findings;
  private @Nullable NaiveSiteTable firstTable;
  private @Nullable CheckedBinary first;

  private SiteCheck(Findings findings) {
    this.findings = findings;
  }

  /** Reports everything that is wrong with a table. */
  static void run(List<CheckedBinary> binaries, Findings findings) {
    SiteCheck check = new SiteCheck(findings);
    for (CheckedBinary binary : binaries) {
      try {
        check.check(binary);
      } catch (NaiveBytes.Malformed | ArithmeticException broken) {
        findings.problem(binary.file(), "call sites", String.valueOf(broken.getMessage()));
      }
    }
  }

  private void check(CheckedBinary binary) {
    byte[] bytes = binary.contents(TABLE);
    if (bytes == null) {
      findings.problem(binary.file(), TABLE, "there is none");
      return;
    }
    NaiveSiteTable table = NaiveSiteTable.decode(bytes);
    if (table.isa() != binary.isaNumber()) {
      findings.problem(
          binary.file(),
          "ISA number of the site table",
          table.isa() + ", but " + binary.isaNumber() + " in the note");
    }
    if (firstTable == null) {
      firstTable = table;
      first = binary;
      findings.compared("call sites", table.sites().size());
    } else {
      compareSites(binary, table);
    }
    checkRows(binary, table);
    checkResumeEntries(binary, table);
  }

  private void compareSites(CheckedBinary binary, NaiveSiteTable table) {
    if (firstTable == null || first == null) {
      return;
    }
    String other = String.valueOf(first.file().getFileName());
    Map<String, String> here = facts(firstTable);
    Map<String, String> there = facts(table);
    Set<String> ids = new TreeSet<>(here.keySet());
    ids.addAll(there.keySet());
    int reported = 0;
    for (String id : ids) {
      String one = here.getOrDefault(id, "not there");
      String two = there.getOrDefault(id, "not there");
      if (!one.equals(two) && reported++ < MOST_REPORTED) {
        findings.problem(binary.file(), "site " + id, two + ", but " + one + " in " + other);
      }
    }
  }

  /** What must be equal on all ISAs, by site: also whether it has rows at all. */
  private static Map<String, String> facts(NaiveSiteTable table) {
    Set<Long> withRows = new TreeSet<>();
    table.rows().forEach(row -> withRows.add(row.site().id()));
    Map<String, String> facts = new TreeMap<>();
    for (NaiveSiteTable.Site site : table.sites()) {
      facts.put(
          site.name(),
          String.format(
              "ordinal %d, resume entry 0x%x, %d parts of types %s, %s",
              site.ordinal(),
              site.resumeEntry(),
              site.types().size(),
              site.types().stream().map(Integer::toHexString).toList(),
              withRows.contains(site.id()) ? "with rows" : "without rows"));
    }
    return facts;
  }

  private void checkRows(CheckedBinary binary, NaiveSiteTable table) {
    byte[] stackMaps = binary.contents(STACK_MAPS);
    byte[] unwind = binary.contents(UNWIND);
    Section unwindSection = binary.sections().get(UNWIND);
    if (stackMaps == null || unwind == null || unwindSection == null) {
      findings.notChecked(
          binary.file(),
          "rows of the site table",
          stackMaps == null ? "the stack maps are stripped" : "there is no " + UNWIND);
      return;
    }
    List<String> differences =
        RowCheck.differences(
            binary.isa(),
            table,
            NaiveStackMaps.decode(stackMaps),
            NaiveFrames.of(unwind, unwindSection.address()));
    differences.stream()
        .limit(MOST_REPORTED)
        .forEach(difference -> findings.problem(binary.file(), "site table", difference));
    findings.compared("rows recomputed", table.rows().size());
  }

  /** The resume entry of a site is the twin of the function that the call is in. */
  private void checkResumeEntries(CheckedBinary binary, NaiveSiteTable table) {
    TreeMap<Long, Set<String>> functions = new TreeMap<>();
    Map<String, Set<Long>> addresses = new HashMap<>();
    for (Symbol symbol : binary.symbols()) {
      if (symbol.type().equals("Function") && symbol.size() > 0) {
        functions.computeIfAbsent(symbol.value(), at -> new TreeSet<>()).add(symbol.name());
        addresses.computeIfAbsent(symbol.name(), name -> new TreeSet<>()).add(symbol.value());
      }
    }
    for (NaiveSiteTable.Row row : table.rows()) {
      Map.Entry<Long, Set<String>> function = functions.lowerEntry(row.address());
      if (function != null) {
        Set<Long> expected = new TreeSet<>();
        for (String name : function.getValue()) {
          String entry = name.endsWith(RESUME_SUFFIX) ? name : name + RESUME_SUFFIX;
          expected.addAll(addresses.getOrDefault(entry, Set.of()));
        }
        if (!expected.contains(row.site().resumeEntry())) {
          findings.problem(
              binary.file(),
              "site " + row.site().name() + " of " + function.getValue(),
              String.format(
                  "its resume entry is at 0x%x in the site table and at %s by the symbols",
                  row.site().resumeEntry(),
                  expected.stream().map(address -> "0x" + Long.toHexString(address)).toList()));
        }
      }
    }
  }
}
