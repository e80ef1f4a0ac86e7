package org.popcorn.driver.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;
import org.popcorn.driver.base.Demangler;
import org.popcorn.driver.base.ExitCode;
import org.popcorn.driver.base.Toolchain;
import picocli.CommandLine;

/** {@code popcorn check}: are all executables of a program what a hop relies on? */
@CommandLine.Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Checks a linked program over all its ISAs, independently of the link: addresses, TLS"
            + " offsets, call sites, each row of the site tables, program id. Of the portable"
            + " module that -save-temps leaves: whether each call site is one that every code"
            + " generator makes right.")
public final class CheckCommand implements Callable<Integer> {

  @CommandLine.Option(names = "--json", description = "the result as JSON")
  private boolean json;

  @CommandLine.Parameters(
      paramLabel = "PROGRAM",
      description = "one of its executables, or PROGRAM.portable.bc")
  private Path program = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(program)) {
      throw DiagnosticException.of(ErrorKind.MISSING_FILE, program);
    }
    Findings findings = new Findings();
    if (ModuleCheck.applies(program)) {
      ModuleCheck.run(program, findings);
      return show("", List.of(program), findings);
    }
    Path readobj = Toolchain.find().llvm("llvm-readobj");
    List<CheckedBinary> binaries = Siblings.find(readobj, program, findings);
    checkIdentity(binaries, findings);
    AddressCheck.run(binaries, findings);
    SiteCheck.run(binaries, findings);
    List<Path> files = binaries.stream().map(CheckedBinary::file).toList();
    return show(binaries.get(0).programId(), files, findings);
  }

  /** A module has no program id. */
  private int show(String programId, List<Path> files, Findings findings) throws IOException {
    if (json) {
      System.out.println(json(programId, files, findings));
    } else {
      print(programId, findings);
    }
    return findings.problems().isEmpty() ? ExitCode.SUCCESS : ExitCode.USER_ERROR;
  }

  private static void checkIdentity(List<CheckedBinary> binaries, Findings findings) {
    CheckedBinary first = binaries.get(0);
    for (CheckedBinary binary : binaries) {
      if (!binary.programId().equals(first.programId())) {
        findings.problem(
            binary.file(),
            "program id",
            binary.programId() + ", but " + first.programId() + " in " + first.file());
      }
      if (binary.isaNumbers() != first.isaNumbers()) {
        findings.problem(
            binary.file(),
            "set of ISAs",
            binary.isaNumbers() + ", but " + first.isaNumbers() + " in " + first.file());
      }
    }
    findings.compared("executables", binaries.size());
  }

  private void print(String programId, Findings findings) {
    String kind = programId.isEmpty() ? "module" : "program id " + programId;
    System.out.printf("%s: %s%n", program, kind);
    findings.counts().forEach((what, count) -> System.out.printf("  %-20s %10d%n", what, count));
    for (Findings.Problem problem : findings.problems()) {
      String text =
          "popcorn: error: %s: %s: %s%n"
              .formatted(problem.file(), problem.what(), problem.message());
      System.err.print(Demangler.inText(text));
    }
  }

  private static String json(String programId, List<Path> files, Findings findings)
      throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("program", programId);
    root.put("passed", findings.problems().isEmpty());
    ArrayNode checked = root.putArray("files");
    files.forEach(file -> checked.add(file.toString()));
    ObjectNode compared = root.putObject("compared");
    findings.counts().forEach(compared::put);
    ArrayNode problems = root.putArray("problems");
    for (Findings.Problem problem : findings.problems()) {
      problems
          .addObject()
          .put("file", problem.file().toString())
          .put("what", problem.what())
          .put("message", problem.message());
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }
}
