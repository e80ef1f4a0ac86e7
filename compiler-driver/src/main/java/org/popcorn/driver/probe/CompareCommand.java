package org.popcorn.driver.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;
import org.popcorn.driver.base.ExitCode;
import org.popcorn.driver.base.Toolchain;
import picocli.CommandLine;

/** {@code popcorn compare}: where two runs of a program part. */
@CommandLine.Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Names the first migration point at which two runs differ.",
      "POPCORN_PROBE=FILE makes the probe of a run; exit code 0: no difference, 1: one."
    })
public final class CompareCommand implements Callable<Integer> {

  @CommandLine.Option(
      names = "--program",
      description = "the executable, if it is no longer where the probe says")
  private @Nullable Path program;

  @CommandLine.Option(
      names = "--values",
      description = "also prints all values at that point, if they were probed")
  private boolean values;

  @CommandLine.Parameters(index = "0", paramLabel = "FILE", description = "probe of a run")
  private Path left = Path.of("");

  @CommandLine.Parameters(index = "1", paramLabel = "FILE", description = "probe of another run")
  private Path right = Path.of("");

  @Override
  public Integer call() throws IOException {
    ProbeDifference difference = ProbeComparison.first(read(left), read(right));
    if (difference == null) {
      return ExitCode.SUCCESS;
    }
    Path executable = program != null ? program : Path.of(difference.process().program());
    SiteNames names = SiteNames.of(Toolchain.find().llvm("llvm-symbolizer"), executable);
    DifferenceReport report =
        new DifferenceReport(List.of(left.toString(), right.toString()), names);
    System.out.print(report.text(difference));
    if (values) {
      System.out.print(report.values(difference.left(), difference.right()));
    }
    return ExitCode.USER_ERROR;
  }

  private static List<ProbeProcess> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw DiagnosticException.of(ErrorKind.MISSING_FILE, file);
    }
    return ProbeReader.read(file);
  }
}
