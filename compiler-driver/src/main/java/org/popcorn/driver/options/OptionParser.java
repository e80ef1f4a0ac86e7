package org.popcorn.driver.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;

/**
 * Reads the command line of a link. The launcher has already expanded {@code @file}, dropped ISA
 * options and refused C++; what is unknown here is clang's, in the order of the command line.
 */
public final class OptionParser {

  /** Options of ours or of the compiler whose value is the next argument. */
  private static final Set<String> COMPILER_VALUES =
      Set.of(
          "-include",
          "-imacros",
          "-include-pch",
          "-D",
          "-I",
          "-U",
          "-A",
          "-B",
          "-F",
          "-idirafter",
          "-iprefix",
          "-iquote",
          "-isysroot",
          "-isystem",
          "-isystem-after",
          "-ivfsoverlay",
          "-iwithprefix",
          "-iwithprefixbefore",
          "-iwithsysroot",
          "-iframework",
          "--sysroot",
          "-MF",
          "-MJ",
          "-MQ",
          "-MT",
          "-Xanalyzer",
          "-Xassembler",
          "-Xclang",
          "-Xpreprocessor",
          "-mllvm",
          "-mmlir",
          "--param",
          "-resource-dir",
          "-working-directory",
          "-dumpdir",
          "--config");

  /** Options of the link that ask for what portable programs are, or for nothing they can have. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "-static",
          "-no-pie",
          "-nopie",
          "-rdynamic",
          "-static-libgcc",
          "-static-libstdc++",
          "-shared-libgcc");

  /** Options for LLVM that only a source is compiled with, and say so if there is none. */
  private static final Set<String> SOURCES_ONLY = Set.of("-fpass-plugin", "-mllvm");

  private static final String NO_SOURCE =
      "no source is compiled; for the whole program there is -Wl,--load-pass-plugin=FILE";

  private static final Set<String> SOURCE_SUFFIXES = Set.of("c", "i", "ll", "s", "S", "sx");

  private final DiagnosticLog log;
  private final List<LinkInput> inputs = new ArrayList<>();
  private final List<String> compileOptions = new ArrayList<>();
  private final List<Path> libraryFolders = new ArrayList<>();
  private final PopcornOptions popcornOptions;
  private final LinkerOptions linkerOptions = new LinkerOptions();
  private String output = Options.DEFAULT_OUTPUT;
  private String language = "";
  private String optimization = "2";
  private boolean debugInformation;
  private boolean strip;
  private boolean verbose;
  private boolean dryRun;
  private boolean saveTemps;
  private boolean relocatable;
  private final List<String> refused = new ArrayList<>();

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
      List<String> arguments, Map<String, String> environment, DiagnosticLog log) {
    OptionParser parser = new OptionParser(environment, log);
    ArgumentCursor cursor = new ArgumentCursor(arguments, log);
    while (cursor.hasNext()) {
      parser.take(cursor.next(), cursor);
    }
    return parser.options();
  }

  /** True if the argument after this option, which the compiler gets, is its value. */
  public static boolean takesValue(String option) {
    return COMPILER_VALUES.contains(option);
  }

  private Options options() {
    boolean makesObject = relocatable || linkerOptions.relocatable();
    for (String option : refused) {
      RefusedOptions.reason(option, makesObject)
          .ifPresent(reason -> log.report(ErrorKind.UNSUPPORTED_OPTION, option, reason));
    }
    if (makesObject) {
      popcornOptions.reportWithoutProgram();
      linkerOptions.reportWithoutProgram(log);
    }
    boolean compiles = inputs.stream().anyMatch(LinkInput.Source.class::isInstance);
    for (String option : compileOptions) {
      if (!compiles && SOURCES_ONLY.contains(option.split("=", -1)[0])) {
        log.report(ErrorKind.OPTION_WITHOUT_EFFECT, option, NO_SOURCE);
      }
    }
    return new Options(
        inputs,
        Path.of(output),
        popcornOptions.host(),
        compileOptions,
        popcornOptions.nativeSources(),
        libraryFolders,
        makesObject,
        program(),
        reports(),
        popcornOptions.cache());
  }

  private ProgramOptions program() {
    return new ProgramOptions(
        popcornOptions.isas(),
        popcornOptions.points(),
        popcornOptions.passes(),
        linkerOptions.llvmPlugins(log),
        optimization,
        debugInformation && !linkerOptions.stripDebug(),
        strip || linkerOptions.strip());
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

  private void take(String argument, ArgumentCursor cursor) {
    if (!argument.startsWith("-") || argument.equals("-")) {
      takeInput(argument);
    } else if (argument.startsWith("--popcorn-")) {
      popcornOptions.take(argument);
    } else if (!takeLinkOption(argument, cursor) && !takeSharedOption(argument, cursor)) {
      compileOptions.add(argument);
      if (takesValue(argument)) {
        compileOptions.add(cursor.value(argument));
      }
    }
  }

  private void takeInput(String path) {
    boolean isSource =
        language.isEmpty() ? SOURCE_SUFFIXES.contains(suffix(path)) : !language.equals("none");
    inputs.add(
        isSource ? new LinkInput.Source(path, language) : new LinkInput.ObjectFile(Path.of(path)));
  }

  /** Options that the compiler does not see. */
  private boolean takeLinkOption(String argument, ArgumentCursor cursor) {
    if (argument.startsWith("-o")) {
      output = cursor.valueOf(argument, "-o");
    } else if (argument.startsWith("-l")) {
      inputs.add(new LinkInput.Library(cursor.valueOf(argument, "-l")));
    } else if (argument.startsWith("-L")) {
      libraryFolders.add(Path.of(cursor.valueOf(argument, "-L")));
    } else if (argument.startsWith("-Wl,")) {
      for (String part : argument.substring("-Wl,".length()).split(",", -1)) {
        linkerOptions.take(part, inputs);
      }
    } else if (argument.equals("-Xlinker")) {
      linkerOptions.take(cursor.value(argument), inputs);
    } else if (argument.equals("-u")) {
      inputs.add(new LinkInput.LinkerOption("--undefined=" + cursor.value(argument)));
    } else if (argument.startsWith("-z")) {
      linkerOptions.take("-z" + cursor.valueOf(argument, "-z"), inputs);
    } else if (argument.equals("-rpath")) {
      cursor.value(argument);
    } else if (argument.equals("-s")) {
      strip = true;
    } else if (argument.startsWith("-save-temps") || argument.startsWith("--save-temps")) {
      saveTemps = true;
    } else if (argument.equals("-r")) {
      relocatable = true;
    } else if (RefusedOptions.reason(argument, false).isPresent()) {
      refused.add(argument);
    } else if (IneffectiveOptions.reason(argument).isPresent()) {
      log.report(
          ErrorKind.OPTION_WITHOUT_EFFECT,
          argument,
          IneffectiveOptions.reason(argument).orElseThrow());
    } else {
      return WITHOUT_EFFECT.contains(argument)
          || argument.startsWith("-fuse-ld=")
          || argument.startsWith("--ld-path=");
    }
    return true;
  }

  /** Options that both sides see. */
  private boolean takeSharedOption(String argument, ArgumentCursor cursor) {
    if (argument.equals("-###")) {
      dryRun = true;
    } else if (argument.equals("-v")) {
      verbose = true;
      compileOptions.add(argument);
    } else if (argument.startsWith("-x")) {
      language = cursor.valueOf(argument, "-x");
      if (language.equals("none")) {
        language = "";
      }
    } else {
      noteLevel(argument);
      return false;
    }
    return true;
  }

  private void noteLevel(String argument) {
    if (argument.startsWith("-O")) {
      optimization =
          switch (argument) {
            case "-O0", "-O1", "-O2", "-O3", "-Os", "-Oz" -> argument.substring(2);
            case "-O", "-Og" -> "1";
            default -> "3"; // -Ofast, -O4 and above
          };
    } else if (argument.startsWith("-g")) {
      debugInformation = !argument.equals("-g0");
    }
  }

  private static String suffix(String path) {
    int dot = path.lastIndexOf('.');
    return path.equals("-") || dot < 0 ? "" : path.substring(dot + 1);
  }
}
