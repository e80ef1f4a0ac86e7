package org.popcorn.linker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.popcorn.target.Isa;

/** Command lines of lld, and running it. */
final class Lld {

  static final String SCRIPT_FILE = "link.ld";

  private Lld() {}

  /** The command that links an ISA's binary in a folder that holds script, note and site table. */
  static List<String> command(Path lld, Isa isa, IsaInputs inputs, List<String> userArguments) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(lld.toString(), "-flavor", "gnu", "-m", isa.lldEmulation()));
    command.addAll(
        List.of(
            "-static",
            "--no-relax", // sizes in the objects are final
            "-O0", // no merging of constants that have their own address
            "--gc-sections",
            "--orphan-handling=error",
            "--build-id=none",
            "--no-eh-frame-hdr",
            "--threads=1", // one process per ISA keeps the cores busy
            "-z",
            "max-page-size=65536",
            "-z",
            "norelro",
            "-z",
            "noexecstack"));
    command.addAll(userArguments);
    command.addAll(List.of("-T", SCRIPT_FILE, "-o", inputs.output().toString()));
    command.add(inputs.userObject().toString());
    command.add("--whole-archive");
    command.add(inputs.libcArchive().toString());
    command.add(inputs.nativeArchive().toString());
    command.add("--no-whole-archive");
    command.add(inputs.libgccArchive().toString());
    // Relative names: lld makes symbols of them, which may not depend on where we work.
    command.add("--format=binary");
    command.add(LinkerScript.NOTE_FILE);
    command.add(LinkerScript.SITE_TABLE_FILE);
    return List.copyOf(command);
  }

  /** Starts a command in a folder; its messages go to {@code lld.log} there. */
  static Process start(List<String> command, Path folder) throws IOException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("lld.log").toFile())
        .start();
  }
}
