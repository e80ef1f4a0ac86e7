package org.popcorn.driver.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the kernel allows, as far as files of /proc tell; the trial hop shows the rest. */
final class KernelChecks {

  /** {@code vm.overcommit_memory}: reservations count as used memory. */
  private static final String STRICT = "2";

  private static final Path OVERCOMMIT = Path.of("/proc/sys/vm/overcommit_memory");
  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final String ADDRESS_SPACE = "Max address space";

  private KernelChecks() {}

  static List<Finding> run(Path scratch) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Files.isSymbolicLink(Path.of("/proc/self/exe"))
            ? Finding.present("/proc", "mounted")
            : Finding.missing("/proc", "not mounted", "mount -t proc proc /proc"));
    findings.add(overcommit());
    findings.add(addressSpace());
    findings.add(temporaryFolder(scratch));
    return findings;
  }

  private static Finding overcommit() {
    String what = "memory that is reserved but not used";
    String mode = read(OVERCOMMIT).strip();
    return mode.isEmpty() || mode.equals(STRICT)
        ? Finding.missing(
            what, "vm.overcommit_memory is '" + mode + "'", "sysctl vm.overcommit_memory=0")
        : Finding.present(what, "vm.overcommit_memory is " + mode);
  }

  private static Finding addressSpace() {
    String what = "address space of 2^38 bytes";
    String limit =
        read(LIMITS)
            .lines()
            .filter(line -> line.startsWith(ADDRESS_SPACE))
            .findFirst()
            .map(line -> line.substring(ADDRESS_SPACE.length()).strip().split(" +", 2)[0])
            .orElse("unknown");
    return limit.equals("unlimited")
        ? Finding.present(what, "no limit")
        : Finding.missing(what, "the limit is " + limit, "ulimit -v unlimited");
  }

  private static Finding temporaryFolder(Path scratch) {
    String what = "temporary folder";
    Path script = scratch.resolve("script");
    try {
      Files.writeString(script, "#!/bin/sh\nexit 0\n");
      boolean runs =
          script.toFile().setExecutable(true)
              && Probe.run(List.of(script.toString()), Map.of(), scratch).status() == 0;
      return runs
          ? Finding.present(what, scratch.toString())
          : Finding.missing(
              what, scratch + " cannot hold programs", "set TMPDIR to another folder");
    } catch (IOException failure) {
      return Finding.missing(
          what, String.valueOf(failure.getMessage()), "set TMPDIR to another folder");
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "";
    }
  }
}
