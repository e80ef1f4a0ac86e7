package org.popcorn.driver.manual;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.popcorn.facts.IsaNames;
import org.popcorn.migration.pipeline.PortablePipeline;
import org.popcorn.migration.strategy.Strategies;
import org.popcorn.target.Isa;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The man page and the completion of {@code popcorn-cc}. */
@Command(
    name = "popcorn-cc",
    header = "compiles and links C programs that migrate between ISAs",
    customSynopsis = "*popcorn-cc* [_OPTION_...] _FILE_...",
    description = {
      "Compiles C to portable bitcode, as *clang -c*, and links it for several ISAs: _app_ runs on"
          + " this machine, _app.ISA_ for each other one lies beside it. The running program can"
          + " stop at a migration point on one ISA and go on, in mid-loop, on another.",
      "",
      "The command line is that of gcc and clang; *popcorn-cc --help* lists what is clang's."
          + " Options that choose a CPU (*-march=*, *-m...*) have no effect; a warning says so,"
          + " unless *-Wno-popcorn* is given. Options that ask for something other than a static"
          + " program, such as *-shared*, are refused.",
      "",
      "*-v* and *+-###+* print the steps of a link, too; *-save-temps* keeps what is between them."
    },
    exitCodeListHeading = "Exit Codes%n",
    exitCodeList = {
      "0:success",
      "1:the sources, the objects or the command line are wrong",
      "70:a fault of popcorn-cc or of LLVM; bitcode and command are kept in popcorn-crash-*"
    },
    footerHeading = "Environment%n",
    footer = {
      "*POPCORN_ISAS*::",
      "  the ISAs to link for, as with *--popcorn-isas*, which wins",
      "*POPCORN_HOST_ISA*::",
      "  the ISA whose executable has the plain name; this machine's by default",
      "*POPCORN_CACHE*::",
      "  the folder of kept links, or *off*; $XDG_CACHE_HOME/popcorn by default, else"
          + " ~/.cache/popcorn",
      "*POPCORN_CACHE_LIMIT*::",
      "  how large that folder may get: a number of bytes, or one with K, M or G; 1G by default",
      "*POPCORN_JAVA_HOME*, *JAVA_HOME*::",
      "  the JDK for links, 21 or newer; otherwise that of the installation, the one of the build,"
          + " or the newest below /usr/lib/jvm",
      "*POPCORN_JAVA_OPTIONS*::",
      "  options for the JVM of links, separated by spaces, such as -Xmx1g",
      "*TMPDIR*::",
      "  where intermediate files are written; /tmp by default",
      "",
      "== See also",
      "",
      "*popcorn*(1), *popcorn-ar*(1), *clang*(1)"
    })
public interface PopcornCcManual {

  /** Of {@code --popcorn-isas=}. */
  @Option(
      names = "--popcorn-isas",
      paramLabel = "ISAS",
      completionCandidates = Isas.class,
      description =
          "the ISAs to link for, separated by commas: " + IsaNames.LIST + "; all by default")
  String isas();

  /** Of {@code --popcorn-points=}. */
  @Option(
      names = "--popcorn-points",
      paramLabel = "STRATEGY",
      completionCandidates = Points.class,
      description =
          "where migration points are: *default*, loop headers and cycles of recursion; *all*,"
              + " every entry, return and loop header; *none*, only where the source calls"
              + " popcorn_migration_point() of <popcorn.h>; or what a plug-in offers")
  String points();

  /** Of {@code --popcorn-plugin=}. */
  @Option(
      names = "--popcorn-plugin",
      paramLabel = "JAR",
      description =
          "a jar with more strategies for *--popcorn-points* and passes for *--popcorn-pass*; may"
              + " be repeated")
  List<Path> plugins();

  /** Of {@code --popcorn-pass=}. */
  @Option(
      names = "--popcorn-pass",
      paramLabel = "PASS",
      description =
          "runs a pass of a plug-in: _NAME_, or _NAME<key=value;...>@POSITION_, where a position is"
              + " before:PASS, after:PASS, late or late:ISA; may be repeated")
  List<String> passes();

  /** Of {@code --popcorn-print-before=}. */
  @Option(
      names = "--popcorn-print-before",
      paramLabel = "PASS",
      completionCandidates = Passes.class,
      description = "prints the module as LLVM IR before a pass, or before *all*")
  List<String> printBefore();

  /** Of {@code --popcorn-print-after=}. */
  @Option(
      names = "--popcorn-print-after",
      paramLabel = "PASS",
      completionCandidates = Passes.class,
      description = "prints the module as LLVM IR after a pass, or after *all*")
  List<String> printAfter();

  /** Of {@code --popcorn-verify-each}. */
  @Option(names = "--popcorn-verify-each", description = "runs LLVM's verifier after each pass")
  boolean verifyEach();

  /** Of {@code --popcorn-stop-after=}. */
  @Option(
      names = "--popcorn-stop-after",
      paramLabel = "PASS",
      completionCandidates = Passes.class,
      description =
          "writes the module as LLVM IR to the output file after a pass, instead of executables")
  String stopAfter();

  /** Of {@code --popcorn-layout=}. */
  @Option(
      names = "--popcorn-layout",
      paramLabel = "FILE",
      description = "writes the joint layout of all ISAs to FILE, as JSON")
  Path layout();

  /** Of {@code --popcorn-native=}. */
  @Option(
      names = "--popcorn-native",
      paramLabel = "FILE",
      description =
          "a source that is compiled per ISA: _FILE.c_, or _FILE.s_ for _FILE.x86_64.s_ and so on;"
              + " its functions never migrate; may be repeated")
  List<Path> nativeParts();

  /** Of {@code --popcorn-no-cache}. */
  @Option(
      names = "--popcorn-no-cache",
      description = "makes the link even if one of the same inputs is kept")
  boolean noCache();

  /** Of {@code --popcorn-time}. */
  @Option(names = "--popcorn-time", description = "prints the time of each phase of a link")
  boolean time();

  /** Of {@code --popcorn-build-id}. */
  @Option(
      names = "--popcorn-build-id",
      description =
          "prints a hash over all that an object depends on beside its source and options, for"
              + " compiler caches, and ends")
  boolean buildId();

  /** Sources, objects, archives and everything that clang takes. */
  @Parameters(
      paramLabel = "FILE",
      description = "C sources, objects of popcorn-cc, archives of such")
  List<Path> files();

  /** Values of {@code --popcorn-isas=}. */
  final class Isas implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Isa.all().stream().map(Isa::id).iterator();
    }
  }

  /** Values of {@code --popcorn-points=}. */
  final class Points implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Strategies.builtIn().names().iterator();
    }
  }

  /** The names of passes. */
  final class Passes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return PortablePipeline.names().iterator();
    }
  }
}
