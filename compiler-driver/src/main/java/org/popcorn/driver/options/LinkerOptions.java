package org.popcorn.driver.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;

/**
 * The options of the linker: the portable link gets them, but for the map, which is one of all ISAs
 * together and written at the end, for plug-ins, and for stripping.
 */
final class LinkerOptions {

  private @Nullable Path mapFile;
  private final List<Argument> plugins = new ArrayList<>();
  private final List<Argument> llvmOptions = new ArrayList<>();
  private @Nullable Argument pluginPasses;
  private boolean strip;
  private boolean stripDebug;
  private boolean relocatable;

  /** Takes an option if it is one of these; else false. */
  boolean take(Argument argument) {
    switch (argument.kind()) {
      case MAP -> mapFile = Path.of(argument.value());
      case LLVM_PLUGIN -> plugins.add(argument);
      case LLVM_PASSES -> pluginPasses = argument;
      case LLVM_OPTION -> llvmOptions.add(argument);
      case STRIP -> strip = true;
      case STRIP_DEBUG -> stripDebug = true;
      case RELOCATABLE -> relocatable = true;
      default -> {
        return false;
      }
    }
    return true;
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
    if (plugins.isEmpty()) {
      llvmOptions.forEach(option -> withoutPlugin(option, log));
      if (pluginPasses != null) {
        withoutPlugin(pluginPasses, log);
      }
    }
    for (Argument plugin : plugins) {
      if (!Files.exists(Path.of(plugin.value()))) {
        log.report(ErrorKind.MISSING_FILE, plugin.value());
      }
    }
    return new LlvmPlugins(
        plugins.stream().map(Argument::value).toList(),
        pluginPasses == null ? "" : pluginPasses.value(),
        llvmOptions.stream().map(Argument::value).toList());
  }

  /** Says what a link that makes an object leaves out. */
  void reportWithoutProgram(DiagnosticLog log) {
    for (Argument plugin : plugins) {
      log.report(
          ErrorKind.OPTION_WITHOUT_EFFECT, "-Wl," + plugin.text(), "with -r no program is made");
    }
  }

  private static void withoutPlugin(Argument option, DiagnosticLog log) {
    log.report(
        ErrorKind.OPTION_WITHOUT_EFFECT,
        "-Wl," + option.text(),
        "it is for plug-ins, and there is no -Wl,--load-pass-plugin=FILE");
  }

  /** Where to write the map, or null. */
  @Nullable Path mapFile() {
    return mapFile;
  }
}
