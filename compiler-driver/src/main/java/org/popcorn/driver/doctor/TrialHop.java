package org.popcorn.driver.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.target.Isa;

/**
 * Builds a small program and lets it hop to each ISA: memory files, fixed addresses, emulators and
 * the kernel's limits work together or do not.
 */
final class TrialHop {

  private static final String BUILDING = "building a program";

  private static final String SOURCE =
      """
      #include <popcorn.h>
      #include <stdio.h>

      int main(void)
      {
      	for (int i = 0; i < 4; i++)
      		popcorn_migration_point();
      	puts("arrived");
      	return 0;
      }
      """;

  private TrialHop() {}

  static List<Finding> run(Toolchain toolchain, Path scratch) throws IOException {
    Path source = scratch.resolve("trial.c");
    Files.writeString(source, SOURCE);
    Path program = scratch.resolve("trial");
    Probe build =
        Probe.run(
            List.of(toolchain.compiler(), source.toString(), "-o", program.toString()),
            Map.of(),
            scratch);
    if (build.status() != 0) {
      return List.of(
          Finding.missing(BUILDING, build.firstLine(), "see the other lines"),
          Finding.missing("a hop to each ISA", "there is no program to hop", "see above"));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.present(BUILDING, Isa.all().size() + " executables"));
    Isa host = Isa.host();
    for (Isa isa : Isa.all()) {
      if (isa != host) {
        findings.add(hop(program, host, isa, scratch));
      }
    }
    return findings;
  }

  private static Finding hop(Path program, Isa host, Isa to, Path scratch) throws IOException {
    Path statistics = scratch.resolve("statistics." + to);
    Probe run =
        Probe.run(
            List.of(program.toString()),
            Map.of(
                "POPCORN_MIGRATE",
                "at:1=" + to + ",at:3=" + host,
                "POPCORN_STATS",
                statistics.toString()),
            scratch);
    String lines =
        Files.exists(statistics)
            ? new String(Files.readAllBytes(statistics), StandardCharsets.UTF_8)
            : "";
    boolean there = lines.contains("\"to\":\"" + to + "\"");
    boolean back = lines.contains("\"to\":\"" + host + "\"");
    String what = "a hop to " + to + " and back";
    return run.status() == 0 && there && back && run.output().endsWith("arrived\n")
        ? Finding.present(what, "")
        : Finding.missing(
            what, run.firstLine() + " (exit status " + run.status() + ")", "see the other lines");
  }
}
