package org.popcorn.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    exitCodeList = {"75:an image was written", "125:the program could not be started"},
    footerHeading = "Schedules:%n",
    footer = {
      "  every:N          at each N-th migration point go to the next ISA",
      "  reverse          with every:N, the other way round",
      "  at:N=ISA         at the N-th point go to ISA",
      "  at:N=image:FILE  at the N-th point write an image to FILE and end",
      "  start:ISA        begin there",
      "  hops:K           K hops spread over the run, which is counted first",
      "  seed:S,max:K     K hops at random points to random ISAs, replayable",
      "",
      "Items are joined by commas. The exit status, or the signal, is the program's own otherwise.",
      "",
      "Environment, which the program reads however it is started:",
      "",
      "  POPCORN_MIGRATE     a schedule; hops:K is hops:K,points:N there, N points in all",
      "  POPCORN_STATS       as --stats",
      "  POPCORN_SIBLINGS    a folder with the binaries for the other ISAs",
      "  POPCORN_QEMU_<isa>  the emulator of an ISA; qemu-<isa>-static on PATH otherwise",
      "  POPCORN_RESTORE     an image that the program continues",
      "  POPCORN_PROBE       a file for what popcorn compare compares"
    })
final class RunCommand implements Callable<Integer> {

  @CommandLine.Option(
      names = "--migrate",
      paramLabel = "SCHEDULE",
      description = "when to hop: see below")
  private @Nullable String migrate;

  @CommandLine.Option(
      names = "--stats",
      paramLabel = "FILE",
      description = "appends a JSON line for each hop and one at the end")
  private @Nullable Path stats;

  @CommandLine.Parameters(
      arity = "1..*",
      paramLabel = "PROGRAM ARGS",
      description = "the program and its arguments")
  private List<String> program = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    Path scratch = Path.of(System.getProperty("popcorn.scratch", "."));
    Path executable = ProgramSearch.find(program.get(0), System.getenv("PATH"));
    if (executable == null) {
      return PreparedProgram.fail(program.get(0) + ": no such program");
    }
    if (!PopcornBinary.isPopcornBinary(executable)) {
      return PreparedProgram.fail(executable + ": not linked by popcorn-cc");
    }
    PreparedProgram prepared = new PreparedProgram(executable, program);
    if (migrate != null) {
      MigrationSchedule schedule;
      try {
        schedule = MigrationSchedule.parse(migrate);
      } catch (IllegalArgumentException wrong) {
        System.err.println("popcorn: error: --migrate: " + wrong.getMessage());
        return ExitCode.USAGE;
      }
      if (schedule.hopsToSpread() > 0) {
        CountingRun counting = new CountingRun(scratch, prepared);
        schedule = schedule.spreadOver(counting.points());
        prepared = prepared.withInput(counting.input());
      }
      prepared = prepared.withSchedule(schedule);
    }
    prepared.withStatistics(stats).leaveToLauncher(scratch);
    return ExitCode.SUCCESS;
  }
}
