package org.popcorn.driver.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.driver.base.CommandRunner;
import org.popcorn.driver.base.Demangler;
import org.popcorn.driver.base.ExitCode;
import org.popcorn.driver.base.Launcher;
import org.popcorn.driver.base.PreparedLibrary;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.driver.cache.InstallationId;
import org.popcorn.driver.library.LibraryBuilder;
import org.popcorn.driver.options.Argument;
import org.popcorn.driver.options.OptionParser;
import org.popcorn.driver.options.Options;
import org.popcorn.driver.session.Session;
import org.popcorn.driver.session.Stopwatch;
import org.popcorn.facts.ArgumentKind;
import org.popcorn.tool.ToolProcess;
import picocli.CommandLine;

/** {@code popcorn build-library}: the last step of building an installation; hidden from users. */
@CommandLine.Command(
    name = "build-library",
    hidden = true,
    description = "Makes what links need of a library from its portable bitcode.")
public final class BuildLibraryCommand implements Callable<Integer> {

  @CommandLine.Parameters(paramLabel = "NAME", description = "such as libc")
  private String name = "";

  @Override
  public Integer call() throws IOException {
    PreparedLibrary library = PreparedLibrary.parse(name);
    DiagnosticLog log = new DiagnosticLog();
    List<Argument> arguments =
        List.of(
            Argument.joined(ArgumentKind.LEVEL, "-O", "2"),
            Argument.separate(ArgumentKind.OUTPUT, "-o", library.name()));
    Options options = OptionParser.parse(arguments, Map.of(), log);
    Path scratch = Launcher.scratch();
    CommandRunner runner =
        new CommandRunner(System.err, options.reports().verbose(), options.reports().dryRun());
    ToolProcess.endAllAtExit();
    Toolchain toolchain = Toolchain.find();
    Stopwatch stopwatch = new Stopwatch(false, System.err);
    LibraryBuilder.run(new Session(options, toolchain, scratch, runner, log, stopwatch), library);
    InstallationId.write(toolchain, library);
    System.err.print(Demangler.inText(log.format("popcorn")));
    return ExitCode.SUCCESS;
  }
}
