package org.popcorn.driver.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;

/**
 * The options in {@code -Wl,} and after {@code -Xlinker}: the portable link gets them, but for the
 * map, which is one of all ISAs together and written at the end, and for stripping. An option whose
 * value is the next argument is joined with it, so that it is one thing to judge.
 */
final class LinkerOptions {

  private static final String MAP = "-Map=";
  private static final String MLLVM = "-mllvm=";
  private static final String PASS_PLUGIN = "--load-pass-plugin=";
  private static final String PASSES = "--lto-newpm-passes=";

  private static final List<String> STRIP = List.of("-s", "--strip-all", "-strip-all");

  private static final List<String> STRIP_DEBUG = List.of("-S", "--strip-debug", "-strip-debug");

  /** Options with a value in the next argument, and how they are written with it in one. */
  private static final Map<String, String> JOINED =
      Map.ofEntries(
          Map.entry("-m", "-m"),
          Map.entry("-z", "-z"),
          Map.entry("-Map", MAP),
          Map.entry("--Map", MAP),
          Map.entry("--package-metadata", "--package-metadata="),
          Map.entry("--unresolved-symbols", "--unresolved-symbols="),
          Map.entry("--compress-debug-sections", "--compress-debug-sections="),
          Map.entry("--dependency-file", "--dependency-file="),
          Map.entry("-mllvm", MLLVM),
          Map.entry("--mllvm", MLLVM),
          Map.entry("-load-pass-plugin", PASS_PLUGIN),
          Map.entry("--load-pass-plugin", PASS_PLUGIN),
          Map.entry("--lto-newpm-passes", PASSES),
          Map.entry("-plugin", "-plugin="),
          Map.entry("-plugin-opt", "-plugin-opt="));

  private static final List<String> RELOCATABLE =
      List.of("-r", "-i", "--relocatable", "-relocatable");

  private @Nullable Path mapFile;
  private final List<String> pluginFiles = new ArrayList<>();
  private final List<String> llvmOptions = new ArrayList<>();
  private String pluginPasses = "";
  private String beforeValue = "";
  private boolean strip;
  private boolean stripDebug;
  private boolean relocatable;

  /** Takes an option, or the value of the one before. */
  void take(String argument, List<LinkInput> inputs) {
    if (beforeValue.isEmpty() && JOINED.containsKey(argument)) {
      beforeValue = JOINED.getOrDefault(argument, argument);
      return;
    }
    String option = beforeValue + argument;
    beforeValue = "";
    String plain = inOneForm(option);
    if (plain.startsWith(MAP) && plain.length() > MAP.length()) {
      mapFile = Path.of(plain.substring(MAP.length()));
    } else if (plain.startsWith(PASS_PLUGIN)) {
      pluginFiles.add(plain.substring(PASS_PLUGIN.length()));
    } else if (plain.startsWith(PASSES)) {
      pluginPasses = plain.substring(PASSES.length());
    } else if (plain.startsWith(MLLVM)) {
      llvmOptions.add(plain.substring(MLLVM.length()));
    } else if (STRIP.contains(option)) {
      strip = true;
    } else if (STRIP_DEBUG.contains(option)) {
      stripDebug = true;
    } else if (RELOCATABLE.contains(option)) {
      relocatable = true;
    } else {
      inputs.add(new LinkInput.LinkerOption(option));
    }
  }

  /** lld takes these with one dash and with two. */
  private static String inOneForm(String option) {
    if (option.startsWith("--Map=") || option.startsWith("--mllvm=")) {
      return option.substring(1);
    }
    boolean wantsTwo =
        option.startsWith("-load-pass-plugin=") || option.startsWith("-lto-newpm-passes=");
    return wantsTwo ? "-" + option : option;
  }

  /** The executables shall have no symbols. */
  boolean strip() {
    return strip;
  }

  /** The executables shall have no debug information. */
  boolean stripDebug() {
    return stripDebug;
  }

  /** One object shall come out. */
  boolean relocatable() {
    return relocatable;
  }

  /** Plug-ins of LLVM, with what is said to them; without one, that is reported. */
  LlvmPlugins llvmPlugins(DiagnosticLog log) {
    if (pluginFiles.isEmpty()) {
      llvmOptions.forEach(option -> withoutPlugin("-Wl,-mllvm," + option, log));
      if (!pluginPasses.isEmpty()) {
        withoutPlugin("-Wl," + PASSES + pluginPasses, log);
      }
    }
    for (String file : pluginFiles) {
      if (!Files.exists(Path.of(file))) {
        log.report(ErrorKind.MISSING_FILE, file);
      }
    }
    return new LlvmPlugins(pluginFiles, pluginPasses, llvmOptions);
  }

  /** Says what a link that makes an object leaves out. */
  void reportWithoutProgram(DiagnosticLog log) {
    for (String file : pluginFiles) {
      log.report(
          ErrorKind.OPTION_WITHOUT_EFFECT,
          "-Wl," + PASS_PLUGIN + file,
          "with -r no program is made");
    }
  }

  private static void withoutPlugin(String option, DiagnosticLog log) {
    log.report(
        ErrorKind.OPTION_WITHOUT_EFFECT,
        option,
        "it is for plug-ins, and there is no -Wl,--load-pass-plugin=FILE");
  }

  /** Where to write the map, or null. */
  @Nullable Path mapFile() {
    return mapFile;
  }
}
