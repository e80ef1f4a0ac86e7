package org.popcorn.driver.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.popcorn.driver.base.ExitCode;
import org.popcorn.driver.base.Launcher;
import org.popcorn.driver.base.ProgramSearch;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.facts.ScheduleItems;
import picocli.CommandLine;

/**
 * {@code popcorn run}: checks schedule and program, then leaves the program to the launcher, which
 * becomes it. Exit status and signals are the program's own that way.
 */
@CommandLine.Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs a program, with hops between the ISAs as a schedule says.",
    exitCodeListHeading = "Exit Codes:%n",
    exitCodeList = {
      "75:an image was written",
      "76:--strict: a hop or an image that was asked for has not been made",
      "125:the program could not be started"
    },
    footerHeading = "Schedules:%n",
    footer = {
      ScheduleItems.HELP,
      "",
      "Items are joined by commas. The exit status, or the signal, is the program's own otherwise.",
      "What was asked for and not made is said at the end, on standard error.",
      "With --summary or --progress the program is a child of this command, without them it is",
      "this process.",
      "",
      "Environment, which the program reads however it is started:",
      "",
      "  POPCORN_MIGRATE     a schedule; hops:K is hops:K,points:N there, N points in all",
      "  POPCORN_STATS       as --stats",
      "  POPCORN_STRICT      1: as --strict, for this process and not for its children",
      "  POPCORN_REPORT      1: says at its end what was asked for and not made, as run does;",
      "                      images and hops of at:N=ISA are told without it, too",
      "  POPCORN_SIBLINGS    a folder with the binaries for the other ISAs",
      "  POPCORN_QEMU_<isa>  the emulator of an ISA; qemu-<isa>-static on PATH otherwise",
      "  POPCORN_RESTORE     an image that the program continues",
      "  POPCORN_TRUNCATE    1: as --truncate of popcorn restore",
      "  POPCORN_PROBE       a file for what popcorn compare compares"
    })
public final class RunCommand implements Callable<Integer> {

  @CommandLine.Option(
      names = "--migrate",
      paramLabel = "SCHEDULE",
      completionCandidates = ScheduleStarts.class,
      description = "when to hop: see below")
  private @Nullable String migrate;

  @CommandLine.Mixin private WatchOptions watch = new WatchOptions();

  @CommandLine.Parameters(
      arity = "1..*",
      paramLabel = "PROGRAM ARGS",
      description = "the program and its arguments")
  private List<String> program = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    Path scratch = Launcher.scratch();
    Path executable = ProgramSearch.find(program.get(0), System.getenv("PATH"));
    if (executable == null) {
      return PreparedProgram.fail(program.get(0) + ": no such program");
    }
    if (!PopcornBinary.isPopcornBinary(executable)) {
      return PreparedProgram.fail(executable + ": not linked by popcorn-cc");
    }
    PreparedProgram prepared = new PreparedProgram(executable, program);
    Toolchain toolchain = Toolchain.atHome();
    if (migrate != null) {
      MigrationSchedule schedule;
      try {
        schedule = MigrationSchedule.parse(toolchain, migrate);
      } catch (IllegalArgumentException wrong) {
        System.err.println("popcorn: error: --migrate: " + wrong.getMessage());
        return ExitCode.USAGE;
      }
      if (schedule.hopsToSpread() > 0) {
        System.err.println(
            "popcorn: note: hops:%d is spread over the run: the program runs twice, first without"
                    .formatted(schedule.hopsToSpread())
                + " hops and output");
        CountingRun counting = new CountingRun(scratch, prepared);
        schedule =
            schedule.spreadOver(toolchain, counting.points(schedule.blockingCallsArePoints()));
        prepared = prepared.withInput(counting.input());
      }
      prepared = prepared.withSchedule(schedule).withVariable("POPCORN_REPORT", "1");
    }
    watch.applyTo(prepared, scratch).leaveToLauncher(scratch);
    return ExitCode.SUCCESS;
  }
}
