package org.popcorn.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.popcorn.elf.ElfFile;
import org.popcorn.target.Isa;

/** Runs the bundled LLVM programs; a missing one fails the test. */
public final class LlvmTools {

  private static final Path FOLDER = Path.of(System.getProperty("popcorn.llvm", ""));

  private final Path scratch;
  private int files;

  /** Keeps its files in that folder. */
  public LlvmTools(Path scratch) {
    this.scratch = scratch;
  }

  /** The object that llc makes of a file with IR, with the options that products get, and more. */
  public ElfFile llc(Path ir, Isa isa, String... more) throws IOException {
    Path object = scratch.resolve("llc" + files++ + ".o");
    List<String> arguments = new ArrayList<>(isa.llcOptions());
    arguments.addAll(List.of("-O2", "-filetype=obj", ir.toString(), "-o", object.toString()));
    arguments.addAll(List.of(more));
    run("llc", arguments);
    return ElfFile.read(object);
  }

  /** The object that llc makes of IR text. */
  public ElfFile llcText(String ir, Isa isa, String... more) throws IOException {
    Path file = scratch.resolve("input" + files++ + ".ll");
    Files.writeString(file, ir);
    return llc(file, isa, more);
  }

  /** The assembly text that llc makes of IR text. */
  public String llcAssembly(String ir, Isa isa) throws IOException {
    Path file = scratch.resolve("input" + files++ + ".ll");
    Files.writeString(file, ir);
    List<String> arguments = new ArrayList<>(isa.llcOptions());
    arguments.addAll(List.of("-O2", "-filetype=asm", file.toString(), "-o", "-"));
    return run("llc", arguments);
  }

  /** The object that the assembler makes of a text. */
  public ElfFile assemble(String text, Isa isa, String... more) throws IOException {
    Path file = scratch.resolve("input" + files++ + ".s");
    Files.writeString(file, text);
    Path object = scratch.resolve("llvm-mc" + files++ + ".o");
    List<String> arguments = new ArrayList<>(List.of("-triple=" + isa.triple()));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("-filetype=obj", file.toString(), "-o", object.toString()));
    run("llvm-mc", arguments);
    return ElfFile.read(object);
  }

  /** The executable that lld makes of objects. */
  public ElfFile link(Isa isa, ElfFile... objects) throws IOException {
    Path output = scratch.resolve("lld" + files++);
    List<String> arguments = new ArrayList<>(List.of("-flavor", "gnu", "-static"));
    arguments.addAll(List.of("-m", isa.lldEmulation(), "-o", output.toString()));
    for (ElfFile object : objects) {
      arguments.add(object.name());
    }
    run("lld", arguments);
    return ElfFile.read(output);
  }

  /** What a program prints. */
  public String run(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(FOLDER.resolve(program).toString());
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new AssertionError(command + " failed:\n" + output);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
    return output;
  }
}
