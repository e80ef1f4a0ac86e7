package org.popcorn.driver.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.driver.base.ExitCode;
import org.popcorn.driver.base.Launcher;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.driver.image.Image;
import org.popcorn.driver.image.ImageReader;
import org.popcorn.facts.IsaNames;
import org.popcorn.target.Isa;
import picocli.CommandLine;

/**
 * {@code popcorn restore}: checks an image file from the outside, then leaves it to the launcher to
 * become the image's program, which judges the rest and continues.
 */
@CommandLine.Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Continues the process of an image file, on this or another ISA.",
    exitCodeListHeading = "Exit Codes:%n",
    exitCodeList = {
      "75:an image was written",
      "76:--strict: a hop or an image that was asked for has not been made",
      "125:the image could not be continued; nothing has been done"
    },
    footerHeading = "Descriptors:%n",
    footer = {
      "Regular files, devices without state and terminals are opened again. 0, 1, 2 and"
          + " descriptors",
      "that the program was started with are those of this command. A standard input that is a"
          + " file",
      "at its begin is read from where the program was, and so is output that is as long as it"
          + " was.",
      "",
      "Exit status and signals are the program's own otherwise. Without this command, and without",
      "Java, the same is done by POPCORN_RESTORE=FILE in the program's environment, with",
      "POPCORN_TRUNCATE=1 and POPCORN_STRICT=1 for the options."
    })
public final class RestoreCommand implements Callable<Integer> {

  @CommandLine.Option(
      names = "--isa",
      paramLabel = "ISA",
      description = "one of " + IsaNames.LIST + "; this machine's by default")
  private @Nullable String isa;

  @CommandLine.Option(
      names = "--program",
      paramLabel = "PATH",
      description = "the program, if it is not where the image has it")
  private @Nullable Path program;

  @CommandLine.Option(
      names = "--migrate",
      paramLabel = "SCHEDULE",
      completionCandidates = ScheduleStarts.class,
      description = "as for run, in place of the image's own schedule; points count on")
  private @Nullable String migrate;

  @CommandLine.Option(
      names = "--truncate",
      description = "cuts files that the program writes to the length that they had")
  private boolean truncate;

  @CommandLine.Mixin private WatchOptions watch = new WatchOptions();

  @CommandLine.Parameters(paramLabel = "FILE", description = "the image file")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    Path scratch = Launcher.scratch();
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
    } catch (NoSuchFileException missing) {
      return PreparedProgram.fail(file + ": cannot be opened: No such file or directory (ENOENT)");
    } catch (AccessDeniedException denied) {
      return PreparedProgram.fail(file + ": cannot be opened: Permission denied (EACCES)");
    } catch (IOException unreadable) {
      return PreparedProgram.fail(file + ": cannot be read: " + unreadable.getMessage());
    }
    if (!PopcornBinary.isPopcornBinary(executable)) {
      return PreparedProgram.fail(
          executable + ": no program of popcorn-cc; --program=PATH names another place");
    }
    PreparedProgram prepared =
        new PreparedProgram(executable, List.of(executable.toString()))
            .withVariable("POPCORN_RESTORE", file.toAbsolutePath().toString())
            .withVariable("POPCORN_REPORT", "1");
    if (schedule != null) {
      prepared = prepared.withSchedule(schedule);
    }
    prepared = prepared.withFlag("POPCORN_TRUNCATE", truncate);
    watch.applyTo(prepared, scratch).leaveToLauncher(scratch);
    return ExitCode.SUCCESS;
  }

  /** The run time goes to another ISA by the item {@code start}. */
  private @Nullable MigrationSchedule schedule() {
    String start = isa == null ? "" : "start:" + Isa.parse(isa).id();
    String items = migrate == null ? "" : migrate;
    String both = start.isEmpty() || items.isEmpty() ? start + items : start + "," + items;
    return both.isEmpty() ? null : MigrationSchedule.parse(Toolchain.atHome(), both);
  }

  /** The binary that this machine runs has the program's plain name, where all are beside it. */
  private Path executable(Image image) {
    Path plain = program == null ? image.executable() : program;
    Path own = plain.resolveSibling(plain.getFileName() + "." + Isa.host().id());
    return Files.exists(plain) || !Files.exists(own) ? plain : own;
  }
}
