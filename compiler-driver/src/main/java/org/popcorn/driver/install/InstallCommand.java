package org.popcorn.driver.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;
import org.popcorn.driver.base.ExitCode;
import org.popcorn.driver.base.Launcher;
import org.popcorn.driver.output.OutputPublisher;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.Note;
import org.popcorn.facts.Sizes;
import org.popcorn.facts.Symbols;
import org.popcorn.target.Isa;
import picocli.CommandLine;

/** {@code popcorn install}: copies a program's executables for all its ISAs, all or none. */
@CommandLine.Command(
    name = "install",
    mixinStandardHelpOptions = true,
    description = "Copies a program's executables for all its ISAs.")
public final class InstallCommand implements Callable<Integer> {

  /** In the note's description, after the version and the ISA's number. */
  @CommandLine.Parameters(
      index = "0",
      paramLabel = "PROGRAM",
      description = "The executable with the plain name.")
  private Path program = Path.of("");

  @CommandLine.Parameters(
      index = "1",
      paramLabel = "DESTINATION",
      description = "A folder, or the program's new name.")
  private Path destination = Path.of("");

  @Override
  public Integer call() {
    Path target =
        Files.isDirectory(destination)
            ? destination.resolve(program.toAbsolutePath().getFileName())
            : destination;
    Path scratch = Launcher.scratch();
    Map<Path, Path> files = new LinkedHashMap<>();
    try {
      ElfFile plain = ElfFile.read(program);
      int isas = isaSet(plain);
      for (Isa isa : Isa.all()) {
        if ((isas & 1 << isa.number()) != 0) {
          boolean isPlain = Isa.ofElfMachine(plain.machine()) == isa;
          String suffix = isPlain ? "" : "." + isa.id();
          Path copy = scratch.resolve("install" + suffix);
          Files.copy(withSuffix(program, suffix), copy, StandardCopyOption.COPY_ATTRIBUTES);
          files.put(copy, withSuffix(target, suffix));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    OutputPublisher.publish(files);
    return ExitCode.SUCCESS;
  }

  private static int isaSet(ElfFile file) {
    for (Note note : file.notes()) {
      if (note.name().equals(Symbols.NOTE_OWNER) && note.description().length > Sizes.NOTE_ISAS) {
        return ByteBuffer.wrap(note.description())
            .order(ByteOrder.LITTLE_ENDIAN)
            .getInt(Sizes.NOTE_ISAS);
      }
    }
    throw DiagnosticException.of(
        ErrorKind.MALFORMED_INPUT, file.name() + ": not linked by popcorn-cc");
  }

  private static Path withSuffix(Path path, String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }
}
