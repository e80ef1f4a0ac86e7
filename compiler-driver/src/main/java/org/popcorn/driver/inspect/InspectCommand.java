package org.popcorn.driver.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;
import org.popcorn.driver.base.ExitCode;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.driver.image.ImageReader;
import picocli.CommandLine;

/** {@code popcorn inspect}: what a program's executables hold, for people or as JSON. */
@CommandLine.Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description =
        "Shows ISAs, program id, sections and call sites of a program; with lines and names of"
            + " live values if it was built with -g.")
public final class InspectCommand implements Callable<Integer> {

  @CommandLine.Option(names = "--json", description = "as JSON, with every call site")
  private boolean json;

  @CommandLine.Option(
      names = "--all",
      description = "call sites of libc and of code without debug information too")
  private boolean all;

  @CommandLine.Parameters(
      paramLabel = "PROGRAM",
      description = "one of its executables, or an image file")
  private Path program = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(program)) {
      throw DiagnosticException.of(ErrorKind.MISSING_FILE, program);
    }
    if (ImageReader.isImage(program)) {
      ImageReport.print(program, ImageReader.read(program), System.out);
      return ExitCode.SUCCESS;
    }
    List<BinaryFacts> binaries =
        BinaryFacts.readAll(program, Toolchain.find().llvm("llvm-symbolizer"));
    if (json) {
      System.out.println(JsonReport.of(binaries));
    } else {
      TextReport.print(binaries, all, System.out);
    }
    return ExitCode.SUCCESS;
  }
}
