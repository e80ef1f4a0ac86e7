package org.popcorn.driver.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.target.Isa;

/** Is all of the installation there, and does it run on this machine? */
final class InstallationChecks {

  private static final String REBUILD = "build the installation again with make";
  private static final List<String> PROGRAMS =
      List.of(
          "clang",
          "lld",
          "llc",
          "llvm-extract",
          "llvm-ar",
          "llvm-nm",
          "llvm-objcopy",
          "llvm-strip",
          "llvm-readobj",
          "llvm-symbolizer");
  private static final List<String> ISA_FILES =
      List.of("libc.a", "libc.sites", "native.a", "libgcc.a");
  private static final List<String> SYSROOT_FILES =
      List.of(
          "sysroot/usr/include/stdio.h",
          "sysroot/usr/include/popcorn.h",
          "sysroot/usr/include/popcorn.hpp",
          "sysroot/usr/lib/libm.a",
          "lib/popcorn/clang.cfg",
          "lib/popcorn/clang-headers.cfg",
          "lib/popcorn/read-schedule",
          "lib/popcorn/knock",
          "lib/popcorn/libc/sites");

  private InstallationChecks() {}

  static List<Finding> run(Toolchain toolchain, Path scratch) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.present(
            "JDK of 21 or newer",
            System.getProperty("java.version") + " at " + System.getProperty("java.home")));
    for (String program : PROGRAMS) {
      findings.add(llvm(toolchain, program, scratch));
    }
    for (Isa isa : Isa.all()) {
      List<Path> files = ISA_FILES.stream().map(file -> toolchain.forIsa(isa, file)).toList();
      findings.add(files("libc and native part for " + isa, files));
    }
    findings.add(
        files(
            "headers and libraries of the portable machine",
            SYSROOT_FILES.stream().map(toolchain.home()::resolve).toList()));
    return findings;
  }

  private static Finding llvm(Toolchain toolchain, String program, Path scratch) {
    Path path = toolchain.llvm(program);
    String what = "bundled " + program;
    if (!Files.exists(path)) {
      return Finding.missing(what, "no file " + path, REBUILD);
    }
    if (!Files.isExecutable(path)) {
      return Finding.missing(what, path + " is not executable", "chmod +x " + path);
    }
    List<String> command = new ArrayList<>(List.of(path.toString()));
    if (program.equals("lld")) {
      command.addAll(List.of("-flavor", "gnu"));
    }
    command.add("--version");
    Probe probe = Probe.run(command, Map.of(), scratch);
    return probe.status() == 0
        ? Finding.present(what, path.toString())
        : Finding.missing(what, probe.firstLine(), Finding.install("libstdc++6 or zlib1g"));
  }

  private static Finding files(String what, List<Path> files) {
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        return Finding.missing(what, "no readable file " + file, REBUILD);
      }
    }
    return Finding.present(what, files.size() + " files");
  }
}
