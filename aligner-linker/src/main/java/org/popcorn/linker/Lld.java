package org.popcorn.linker;

import java.util.ArrayList;
import java.util.List;
import org.popcorn.layout.PortableObject;
import org.popcorn.stackmap.StackMapSection;
import org.popcorn.target.Isa;

/** Command lines of lld. */
final class Lld {

  static final String SCRIPT_FILE = "link.ld";

  /** Not for lld: the check of its output needs the symbols. */
  private static final String STRIP_ALL = "--strip-all";

  private Lld() {}

  /** The command that links an ISA's binary in a folder that holds script, note and site table. */
  static List<String> command(LinkInputs program, Isa isa) {
    IsaInputs inputs = program.inputs(isa);
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program.lld().toString(), "-flavor", "gnu", "-m", isa.lldEmulation()));
    command.addAll(
        List.of(
            "-static",
            "--no-dependent-libraries", // they took part in the merge, or not at all
            "--no-relax", // sizes in the objects are final
            "-O0", // no merging of constants that have their own address
            "--discard-locals", // .L names, of which riscv64 has thousands
            "--gc-sections",
            "--orphan-handling=error",
            "--build-id=none",
            "--eh-frame-hdr",
            "--threads=1", // one process per ISA keeps the cores busy
            "--no-mmap-output-file", // a full disk is an error that way, not a signal
            "-z",
            // Addresses are common to all ISAs, at 64 KiB; in the file pages of the ISA's are
            // enough.
            "max-page-size=" + isa.largestPage(),
            "-z",
            "norelro",
            "-z",
            "noexecstack",
            // Stack maps of what is not linked say so, and are as short as they can be.
            "-z",
            "dead-reloc-in-nonalloc=" + StackMapSection.NAME + "=0",
            "--compress-sections=" + StackMapSection.NAME + "=zlib"));
    for (String argument : program.arguments()) {
      command.add(argument.equals(STRIP_ALL) ? "--strip-debug" : argument);
    }
    command.addAll(List.of("-T", SCRIPT_FILE, "-o", inputs.output().toString()));
    for (PortableObject object : program.objects()) {
      command.add(objectFile(object));
    }
    command.add("--whole-archive");
    command.add(inputs.nativeArchive().toString());
    command.add("--no-whole-archive");
    inputs.nativeParts().forEach(part -> command.add(part.toString()));
    inputs.routines().forEach(archive -> command.add(archive.toString()));
    // Relative names: lld makes symbols of them, which may not depend on where we work.
    command.add("--format=binary");
    command.add(LinkerScript.NOTE_FILE);
    command.add(LinkerScript.SITE_TABLE_FILE);
    if (!program.values().isEmpty()) {
      command.add(LinkerScript.VALUES_FILE);
    }
    return List.copyOf(command);
  }

  /** The copy of a portable object that lld reads, by the name that scripts know it by. */
  static String objectFile(PortableObject object) {
    return object + ".o";
  }

  /** The command that removes the symbols of the checked binaries; empty if none was asked for. */
  static List<String> stripCommand(LinkInputs inputs) {
    if (!inputs.arguments().contains(STRIP_ALL)) {
      return List.of();
    }
    List<String> command = new ArrayList<>();
    command.add(inputs.lld().resolveSibling("llvm-strip").toString());
    command.add(STRIP_ALL);
    for (IsaInputs isa : inputs.isas().values()) {
      command.add(isa.output().toString());
    }
    return List.copyOf(command);
  }
}
