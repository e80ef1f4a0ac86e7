package org.popcorn.driver.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.facts.ArgumentKind;

/** Makes options of the arguments of a link, which the launcher has read. */
public final class OptionParser {

  private static final String NO_SOURCE =
      "no source is compiled; for the whole program there is -Wl,--load-pass-plugin=FILE";

  private final DiagnosticLog log;
  private final List<LinkInput> inputs = new ArrayList<>();
  private final List<Argument> compileOptions = new ArrayList<>();
  private final List<Path> libraryFolders = new ArrayList<>();
  private final PopcornOptions popcornOptions;
  private final LinkerOptions linkerOptions = new LinkerOptions();
  private String output = Options.DEFAULT_OUTPUT;
  private String optimization = "2";
  private boolean debugInformation;
  private boolean verbose;
  private boolean dryRun;
  private boolean saveTemps;
  private final List<Argument> refusedInPrograms = new ArrayList<>();

  private OptionParser(Map<String, String> environment, DiagnosticLog log) {
    this.log = log;
    this.popcornOptions = new PopcornOptions(environment, log);
  }

  /**
   * Reads the arguments; problems go to the log.
   *
   * @param environment in which POPCORN_ISAS, POPCORN_HOST_ISA and those of {@link CacheSettings}
   *     count
   */
  public static Options parse(
      List<Argument> arguments, Map<String, String> environment, DiagnosticLog log) {
    OptionParser parser = new OptionParser(environment, log);
    for (Argument argument : arguments) {
      parser.take(argument);
    }
    return parser.options();
  }

  private Options options() {
    if (linkerOptions.relocatable()) {
      popcornOptions.reportWithoutProgram();
      linkerOptions.reportWithoutProgram(log);
    } else {
      refusedInPrograms.forEach(this::refuse);
    }
    reportOptionsWithoutSource();
    return new Options(
        inputs,
        Path.of(output),
        popcornOptions.host(),
        compileOptions,
        popcornOptions.nativeSources(),
        libraryFolders,
        linkerOptions.relocatable(),
        program(),
        reports(),
        popcornOptions.cache());
  }

  private void reportOptionsWithoutSource() {
    if (inputs.stream().anyMatch(LinkInput.Source.class::isInstance)) {
      return;
    }
    for (Argument option : compileOptions) {
      if (option.kind() == ArgumentKind.LLVM) {
        log.report(ErrorKind.OPTION_WITHOUT_EFFECT, option.text(), NO_SOURCE);
      }
    }
  }

  private ProgramOptions program() {
    return new ProgramOptions(
        popcornOptions.isas(),
        popcornOptions.points(),
        popcornOptions.passes(),
        linkerOptions.llvmPlugins(log),
        optimization,
        debugInformation && !linkerOptions.stripDebug(),
        linkerOptions.strip());
  }

  private LinkReports reports() {
    return new LinkReports(
        verbose,
        dryRun,
        saveTemps,
        popcornOptions.time(),
        popcornOptions.layoutFile(),
        linkerOptions.mapFile(),
        popcornOptions.printBefore(),
        popcornOptions.printAfter(),
        popcornOptions.verifyEach(),
        popcornOptions.stopAfter());
  }

  private void take(Argument argument) {
    if (!takeInput(argument) && !linkerOptions.take(argument) && !takeLinkOption(argument)) {
      noteForBoth(argument);
      compileOptions.add(argument);
    }
  }

  private boolean takeInput(Argument argument) {
    String value = argument.value();
    switch (argument.kind()) {
      case SOURCE, CXX, ASSEMBLER, PREPROCESSED_ASSEMBLER ->
          inputs.add(new LinkInput.Source(value, argument.option()));
      case OBJECT -> inputs.add(new LinkInput.ObjectFile(Path.of(value)));
      case CXX_LIBRARY -> inputs.add(new LinkInput.CxxLibrary());
      case LIBRARY -> inputs.add(new LinkInput.Library(value));
      case INERT -> inputs.add(new LinkInput.LinkerOption(argument.words(), false));
      case LINKER -> inputs.add(new LinkInput.LinkerOption(argument.words(), true));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Options that the compiler does not see. */
  private boolean takeLinkOption(Argument argument) {
    switch (argument.kind()) {
      case OUTPUT -> output = argument.value();
      case LIBRARY_FOLDER -> libraryFolders.add(Path.of(argument.value()));
      case SAVE_TEMPS -> saveTemps = true;
      case DRY_RUN -> dryRun = true;
      case POPCORN -> popcornOptions.take(argument);
      case REFUSED, LINKER_OUTPUT -> refuse(argument);
      case REFUSED_IN_PROGRAMS -> refusedInPrograms.add(argument);
      case INEFFECTIVE, EMULATION ->
          log.report(ErrorKind.OPTION_WITHOUT_EFFECT, argument.text(), argument.reason());
      // Each source has its own language.
      case WITHOUT_EFFECT, LANGUAGE -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  private void refuse(Argument argument) {
    log.report(ErrorKind.UNSUPPORTED_OPTION, argument.text(), argument.reason());
  }

  /** What the link wants to know of the compiler's options. */
  private void noteForBoth(Argument argument) {
    switch (argument.kind()) {
      case VERBOSE -> verbose = true;
      case DEBUG -> debugInformation = true;
      case NO_DEBUG -> debugInformation = false;
      case LEVEL ->
          optimization =
              switch (argument.value()) {
                case "0", "1", "2", "3", "s", "z" -> argument.value();
                case "", "g" -> "1";
                default -> "3"; // -Ofast, -O4 and above
              };
      default -> {}
    }
  }
}
