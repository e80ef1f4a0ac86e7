package org.popcorn.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.driver.image.Image;
import org.popcorn.driver.image.ImageReader;
import org.popcorn.target.Isa;
import picocli.CommandLine;

/**
 * {@code popcorn restore}: checks an image file from the outside, then leaves it to the launcher to
 * become the image's program, which judges the rest and continues.
 */
@CommandLine.Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Continues the process of an image file, on this or another ISA.")
final class RestoreCommand implements Callable<Integer> {

  @CommandLine.Option(
      names = "--isa",
      paramLabel = "ISA",
      description = "x86_64, aarch64 or riscv64; this machine's by default")
  private @Nullable String isa;

  @CommandLine.Option(
      names = "--program",
      paramLabel = "PATH",
      description = "the program, if it is not where the image has it")
  private @Nullable Path program;

  @CommandLine.Option(
      names = "--migrate",
      paramLabel = "SCHEDULE",
      description = "as for run, in place of the image's own schedule; points count on")
  private @Nullable String migrate;

  @CommandLine.Option(
      names = "--stats",
      paramLabel = "FILE",
      description = "appends a JSON line for the restore, each hop, and the end")
  private @Nullable Path stats;

  @CommandLine.Parameters(paramLabel = "FILE", description = "the image file")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    Path scratch = Path.of(System.getProperty("popcorn.scratch", "."));
    MigrationSchedule schedule;
    try {
      schedule = schedule();
    } catch (IllegalArgumentException wrong) {
      System.err.println("popcorn: error: " + wrong.getMessage());
      return ExitCode.USAGE;
    }
    Path executable;
    try {
      executable = executable(ImageReader.read(file));
    } catch (MalformedInputException damaged) {
      System.err.println(damaged.diagnostic().format("popcorn"));
      return ExitCode.NOT_STARTED;
    } catch (IOException unreadable) {
      return PreparedProgram.fail(file + ": cannot be read");
    }
    if (!PopcornBinary.isPopcornBinary(executable)) {
      return PreparedProgram.fail(
          executable + ": no program of popcorn-cc; --program=PATH names another place");
    }
    PreparedProgram prepared =
        new PreparedProgram(executable, List.of(executable.toString()))
            .withVariable("POPCORN_RESTORE", file.toAbsolutePath().toString());
    if (schedule != null) {
      prepared = prepared.withSchedule(schedule);
    }
    prepared.withStatistics(stats).leaveToLauncher(scratch);
    return ExitCode.SUCCESS;
  }

  /** The run time goes to another ISA by the item {@code start}. */
  private @Nullable MigrationSchedule schedule() {
    String start = isa == null ? "" : "start:" + Isa.parse(isa).id();
    String items = migrate == null ? "" : migrate;
    String both = start.isEmpty() || items.isEmpty() ? start + items : start + "," + items;
    return both.isEmpty() ? null : MigrationSchedule.parse(both);
  }

  /** The binary that this machine runs has the program's plain name, where all are beside it. */
  private Path executable(Image image) {
    Path plain = program == null ? image.executable() : program;
    Path own = plain.resolveSibling(plain.getFileName() + "." + Isa.host().id());
    return Files.exists(plain) || !Files.exists(own) ? plain : own;
  }
}
