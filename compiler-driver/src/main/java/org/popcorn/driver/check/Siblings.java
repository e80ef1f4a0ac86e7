package org.popcorn.driver.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.target.Isa;

/** Finds the executables of a program: one for each ISA of the note of the one that is named. */
final class Siblings {

  private Siblings() {}

  /** All executables, the named one first. What is missing or no executable of ours is reported. */
  static List<CheckedBinary> find(Path readobj, Path named, Findings findings) throws IOException {
    CheckedBinary first = CheckedBinary.read(readobj, named);
    Isa own = first.isa();
    List<CheckedBinary> all = new ArrayList<>();
    all.add(first);
    String name = String.valueOf(named.getFileName());
    String suffix = "." + own.id();
    String base = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    for (Isa isa : Isa.all()) {
      if (isa != own && (first.isaNumbers() >> isa.number() & 1) != 0) {
        Path file = named.resolveSibling(base + "." + isa.id());
        // The host's executable has no suffix.
        Path candidate = Files.exists(file) ? file : named.resolveSibling(base);
        if (candidate.equals(named) || !Files.exists(candidate)) {
          findings.problem(file, "executable for " + isa, "it is missing");
        } else {
          add(readobj, candidate, isa, all, findings);
        }
      }
    }
    return all;
  }

  private static void add(
      Path readobj, Path file, Isa expected, List<CheckedBinary> all, Findings findings)
      throws IOException {
    try {
      CheckedBinary binary = CheckedBinary.read(readobj, file);
      if (binary.isa() != expected) {
        findings.problem(file, "executable for " + expected, "it is one for " + binary.isa());
      } else {
        all.add(binary);
      }
    } catch (MalformedInputException broken) {
      findings.problem(file, "executable for " + expected, broken.diagnostic().message());
    }
  }
}
