package org.popcorn.driver;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.driver.base.CommandRunner;
import org.popcorn.driver.base.CrashReport;
import org.popcorn.driver.base.Demangler;
import org.popcorn.driver.base.ExitCode;
import org.popcorn.driver.base.Launcher;
import org.popcorn.driver.base.MessageColors;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.driver.link.Link;
import org.popcorn.driver.options.Argument;
import org.popcorn.driver.options.OptionParser;
import org.popcorn.driver.options.Options;
import org.popcorn.driver.session.Session;
import org.popcorn.driver.session.Stopwatch;
import org.popcorn.tool.ToolProcess;

/** {@code popcorn-cc} when it links: the launcher has given everything else to clang. */
public final class PopcornCc {

  private static final String NAME = "popcorn-cc";

  private PopcornCc() {}

  /** Links; the launcher gives, as properties, the installation and a folder with the arguments. */
  public static void main(String[] unused) {
    System.exit(run());
  }

  private static int run() {
    DiagnosticLog log = new DiagnosticLog();
    PrintStream err = MessageColors.on(System.err);
    try {
      Path scratch = Launcher.scratch();
      Launcher.takeSignals();
      List<Argument> arguments = Argument.read(scratch.resolve("arguments"));
      Options options = OptionParser.parse(arguments, System.getenv(), log);
      log.throwIfErrors();
      CommandRunner runner =
          new CommandRunner(err, options.reports().verbose(), options.reports().dryRun());
      ToolProcess.endAllAtExit();
      Stopwatch stopwatch = new Stopwatch(options.reports().time(), err);
      Link.run(new Session(options, Toolchain.find(), scratch, runner, log, stopwatch));
      err.print(Demangler.inText(log.format(NAME)));
      return ExitCode.SUCCESS;
    } catch (DiagnosticException user) {
      // By itself: configure scripts count on errors, and the crash report's classes take long to
      // load.
      err.print(Demangler.inText(user.format(NAME)));
      return ExitCode.USER_ERROR;
    } catch (IOException disk) {
      return CrashReport.report(NAME, new UncheckedIOException(disk), err);
    } catch (RuntimeException | Error failure) {
      return CrashReport.report(NAME, failure, err);
    }
  }
}
