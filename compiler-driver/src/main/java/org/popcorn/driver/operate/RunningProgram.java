package org.popcorn.driver.operate;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.popcorn.driver.run.PopcornBinary;
import org.popcorn.target.Isa;

/**
 * A process that runs a program of popcorn-cc.
 *
 * @param files what the kernel tells of it
 * @param startTime of the process, as {@link ProcessFiles#startTime}
 * @param binary the one that runs now
 * @param isa of that binary
 */
record RunningProgram(ProcessFiles files, String startTime, Path binary, Isa isa) {

  /** The emulator's arguments before the binary: {@code -0 NAME}, a few of the user's own. */
  private static final int ARGUMENTS_OF_EMULATOR = 16;

  long process() {
    return files.process();
  }

  /** The program's name: that of its binaries without {@code .<isa>}. */
  String name() {
    return path().getFileName().toString();
  }

  /** The program's path, without {@code .<isa>}. */
  Path path() {
    String name = binary.getFileName().toString();
    String end = "." + isa.id();
    return name.endsWith(end)
        ? binary.resolveSibling(name.substring(0, name.length() - end.length()))
        : binary;
  }

  /** Whether the process is still the one that it was. */
  boolean lives() {
    try {
      return files.startTime().equals(startTime) && !files.state().equals("Z");
    } catch (IOException gone) {
      return false;
    }
  }

  /** The process, if it runs a program of ours and its files can be read. */
  static Optional<RunningProgram> of(ProcessFiles files) {
    try {
      return isOwn(files) ? find(files) : Optional.empty();
    } catch (IOException goneOrDenied) {
      return Optional.empty();
    }
  }

  /** The process that an order is for. */
  static RunningProgram require(long process) throws OrderException {
    ProcessFiles files = new ProcessFiles(process);
    try {
      if (files.state().equals("Z")) {
        throw new OrderException(Outcome.NO_PROCESS, "process " + process + " has ended");
      }
      if (!isOwn(files)) {
        throw new OrderException(Outcome.NOT_OURS, "process " + process + " is another user's");
      }
      return find(files)
          .orElseThrow(
              () ->
                  new OrderException(
                      Outcome.NOT_OURS, "process " + process + " is no program of popcorn-cc"));
    } catch (AccessDeniedException denied) {
      throw new OrderException(
          Outcome.NOT_OURS,
          "process "
              + process
              + " cannot be looked at: it is another user's, or has raised"
              + " privileges");
    } catch (NoSuchFileException gone) {
      throw new OrderException(Outcome.NO_PROCESS, "there is no process " + process);
    } catch (IOException failure) {
      throw new OrderException(
          Outcome.NO_PROCESS, "process " + process + ": " + failure.getMessage());
    }
  }

  /** Root may look at others' processes, but they take no orders of it. */
  private static boolean isOwn(ProcessFiles files) throws IOException {
    return files.user() == ProcessFiles.self().user();
  }

  private static Optional<RunningProgram> find(ProcessFiles files) throws IOException {
    String startTime = files.startTime();
    Path executable = files.executable();
    Path binary = binary(files, executable);
    if (binary == null) {
      return Optional.empty();
    }
    // What has been replaced on disk can still be read where it runs.
    boolean isOwn = binary.equals(executable);
    Isa isa = PopcornBinary.isa(isOwn ? files.file("exe") : binary).orElse(null);
    return isa == null
        ? Optional.empty()
        : Optional.of(new RunningProgram(files, startTime, binary, isa));
  }

  private static @Nullable Path binary(ProcessFiles files, Path executable) throws IOException {
    if (PopcornBinary.isPopcornBinary(files.file("exe"))) {
      return executable;
    }
    if (!executable.getFileName().toString().startsWith("qemu-")) {
      return null;
    }
    List<String> arguments = files.arguments();
    Path folder = Files.readSymbolicLink(files.file("cwd"));
    for (int i = 1; i < Math.min(arguments.size(), ARGUMENTS_OF_EMULATOR); i++) {
      // What follows -0 is what the program finds as its own name.
      boolean isName = arguments.get(i - 1).equals("-0");
      Path path = isName ? null : pathOf(arguments.get(i));
      if (path != null && PopcornBinary.isPopcornBinary(folder.resolve(path))) {
        return folder.resolve(path);
      }
    }
    return null;
  }

  private static @Nullable Path pathOf(String argument) {
    try {
      return Path.of(argument);
    } catch (InvalidPathException noPath) {
      return null;
    }
  }
}
