package org.popcorn.driver.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.popcorn.driver.base.ProgramSearch;
import org.popcorn.target.Isa;

/** Is there an emulator for each ISA that this machine is not? As the run time looks for it. */
final class EmulatorChecks {

  private static final String PACKAGE = "qemu-user-static";

  private EmulatorChecks() {}

  static List<Finding> run(Map<String, String> environment, Path scratch) {
    List<Finding> findings = new ArrayList<>();
    for (Isa isa : Isa.all()) {
      if (isa != Isa.host()) {
        findings.add(check(isa, environment, scratch));
      }
    }
    return findings;
  }

  private static Finding check(Isa isa, Map<String, String> environment, Path scratch) {
    String what = "qemu for " + isa;
    String named = environment.getOrDefault(isa.qemuVariable(), "");
    Path program = named.isEmpty() ? search(isa, environment) : ProgramSearch.find(named, "");
    if (program == null) {
      return named.isEmpty()
          ? Finding.missing(
              what,
              "none of " + String.join(", ", isa.qemuPrograms()) + " on PATH",
              Finding.install(PACKAGE) + " or set " + isa.qemuVariable())
          : Finding.missing(
              what,
              isa.qemuVariable() + " names " + named + ", which is no program",
              "correct it, or " + Finding.install(PACKAGE));
    }
    Probe probe = Probe.run(List.of(program.toString(), "--version"), Map.of(), scratch);
    return probe.status() == 0
        ? Finding.present(what, program + ", " + probe.firstLine())
        : Finding.missing(
            what, program + " does not run: " + probe.firstLine(), Finding.install(PACKAGE));
  }

  private static @Nullable Path search(Isa isa, Map<String, String> environment) {
    for (String name : isa.qemuPrograms()) {
      Path program = ProgramSearch.find(name, environment.get("PATH"));
      if (program != null) {
        return program;
      }
    }
    return null;
  }
}
