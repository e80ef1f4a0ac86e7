package org.popcorn.driver.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.popcorn.driver.base.ExitCode;
import org.popcorn.driver.base.Launcher;
import org.popcorn.driver.base.Toolchain;
import picocli.CommandLine;

/** {@code popcorn doctor}: a line per check; exit status 1 if something is missing. */
@CommandLine.Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Says what is missing on this machine, and which package has it.")
public final class DoctorCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Path scratch = Launcher.scratch().toAbsolutePath();
    Toolchain toolchain = Toolchain.atHome();
    List<Finding> findings = new ArrayList<>();
    findings.addAll(InstallationChecks.run(toolchain, scratch));
    findings.addAll(EmulatorChecks.run(System.getenv(), scratch));
    findings.addAll(KernelChecks.run(scratch));
    findings.addAll(TrialHop.run(toolchain, scratch));
    findings.forEach(System.out::println);
    return findings.stream().allMatch(Finding::isPresent) ? ExitCode.SUCCESS : ExitCode.USER_ERROR;
  }
}
