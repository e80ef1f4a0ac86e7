package org.popcorn.driver;

import org.popcorn.driver.base.CrashReport;
import org.popcorn.driver.base.MessageColors;
import org.popcorn.driver.check.CheckCommand;
import org.popcorn.driver.doctor.DoctorCommand;
import org.popcorn.driver.inspect.InspectCommand;
import org.popcorn.driver.install.BuildLibraryCommand;
import org.popcorn.driver.install.InstallCommand;
import org.popcorn.driver.operate.CheckpointCommand;
import org.popcorn.driver.operate.MigrateCommand;
import org.popcorn.driver.operate.PsCommand;
import org.popcorn.driver.probe.CompareCommand;
import org.popcorn.driver.run.RestoreCommand;
import org.popcorn.driver.run.RunCommand;
import picocli.CommandLine;

/**
 * {@code popcorn}: runs programs under a schedule of hops, continues images, shows what is in both.
 */
@CommandLine.Command(
    name = "popcorn",
    mixinStandardHelpOptions = true,
    versionProvider = Popcorn.Version.class,
    description = "Runs and inspects programs that were linked by popcorn-cc.",
    exitCodeListHeading = "Exit Codes:%n",
    exitCodeList = {
      "0:success",
      "1:a program, an image or a file is not as it should be",
      "2:the command line is wrong",
      "70:a fault of popcorn"
    },
    subcommands = {
      RunCommand.class,
      RestoreCommand.class,
      MigrateCommand.class,
      CheckpointCommand.class,
      PsCommand.class,
      InspectCommand.class,
      CheckCommand.class,
      DoctorCommand.class,
      InstallCommand.class,
      CompareCommand.class,
      BuildLibraryCommand.class
    })
public final class Popcorn implements Runnable {

  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  /** Starts the command; the launcher gives the arguments. */
  public static void main(String[] arguments) {
    System.setErr(MessageColors.on(System.err));
    System.exit(commandLine().execute(arguments));
  }

  /** The command with its subcommands. */
  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Popcorn());
    // What follows the program's name belongs to the program.
    commandLine.getSubcommands().get("run").setStopAtPositional(true);
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> CrashReport.report("popcorn", failure, System.err));
    return commandLine;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
  }

  /** The version of this build, from the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Popcorn.class.getPackage().getImplementationVersion();
      return new String[] {"popcorn " + (version == null ? "development build" : version)};
    }
  }
}
