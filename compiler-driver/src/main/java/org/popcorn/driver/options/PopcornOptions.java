package org.popcorn.driver.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.facts.PopcornOption;
import org.popcorn.migration.pipeline.PortablePipeline;
import org.popcorn.migration.points.MigrationPointStrategy;
import org.popcorn.migration.strategy.PointPlacement;
import org.popcorn.migration.strategy.Strategies;
import org.popcorn.pass.PassPlugin;
import org.popcorn.pass.PassPosition;
import org.popcorn.pass.PassPrinter;
import org.popcorn.pass.PassRequest;
import org.popcorn.pass.PlacedPass;
import org.popcorn.pass.Plugin;
import org.popcorn.target.Isa;

/** The options that only popcorn-cc has: {@code --popcorn-NAME=VALUE}. */
final class PopcornOptions {

  private final DiagnosticLog log;
  private List<Isa> isas = Isa.all();
  private Isa host = Isa.host();
  private String points = "default";
  private long response = ResponseTime.instructions(ResponseTime.NORMAL);
  private final List<Path> jars = new ArrayList<>();
  private @Nullable List<Plugin> plugins;
  private final Set<String> passes = new LinkedHashSet<>();
  private final Set<String> printBefore = new LinkedHashSet<>();
  private final Set<String> printAfter = new LinkedHashSet<>();
  private boolean verifyEach;
  private String stopAfter = "";
  private final Set<NativeSource> nativeSources = new LinkedHashSet<>();
  private @Nullable Path layoutFile;
  private CacheSettings cache;
  private boolean time;

  /**
   * Starts with the ISAs of POPCORN_ISAS, all if there is none, and the host of POPCORN_HOST_ISA.
   */
  PopcornOptions(Map<String, String> environment, DiagnosticLog log) {
    this.log = log;
    this.cache = CacheSettings.of(environment, log);
    String isasWanted = environment.getOrDefault("POPCORN_ISAS", "");
    if (!isasWanted.isEmpty()) {
      takeIsas(isasWanted, "POPCORN_ISAS=" + isasWanted);
    }
    String hostWanted = environment.getOrDefault("POPCORN_HOST_ISA", "");
    if (!hostWanted.isEmpty()) {
      takeHost(hostWanted);
    }
  }

  /** The ISA whose executable has the plain name. */
  Isa host() {
    return host;
  }

  private void takeHost(String name) {
    try {
      host = Isa.parse(name);
    } catch (IllegalArgumentException unknown) {
      log.report(
          ErrorKind.BAD_OPTION_VALUE, name, "POPCORN_HOST_ISA=" + name, unknown.getMessage());
    }
  }

  List<Isa> isas() {
    return isas;
  }

  /** The placement that was asked for: to be called when all options have been taken. */
  PointPlacement points() {
    return new PointPlacement(strategy(), response);
  }

  private MigrationPointStrategy strategy() {
    Strategies strategies = Strategies.withPlugins(plugins(), log);
    return strategies
        .named(points)
        .orElseGet(
            () -> {
              log.report(
                  ErrorKind.BAD_OPTION_VALUE,
                  points,
                  PopcornOption.POINTS.spelling() + points,
                  "known are " + String.join(", ", strategies.names()));
              return strategies.named("default").orElseThrow();
            });
  }

  /** The passes of plug-ins that were asked for: to be called when all options have been taken. */
  List<PlacedPass> passes() {
    List<PlacedPass> added = new ArrayList<>();
    for (String text : passes) {
      try {
        added.add(
            notTwice(PassRequest.parse(text).resolve(plugins(), PortablePipeline.names()), added));
      } catch (IllegalArgumentException unfit) {
        log.report(
            ErrorKind.BAD_OPTION_VALUE,
            text,
            PopcornOption.PASS.spelling() + text,
            unfit.getMessage());
      }
    }
    checkNames(added);
    return added;
  }

  private static PlacedPass notTwice(PlacedPass placed, List<PlacedPass> added) {
    String name = placed.pass().name();
    if (PortablePipeline.names().contains(name)) {
      throw new IllegalArgumentException("the compiler has a pass of that name");
    }
    if (added.stream().anyMatch(other -> other.pass().name().equals(name))) {
      throw new IllegalArgumentException("it is asked for twice");
    }
    return placed;
  }

  private void checkNames(List<PlacedPass> added) {
    if (stopAfter.isEmpty() && printBefore.isEmpty() && printAfter.isEmpty()) {
      // The passes are not made for a link that is kept.
      return;
    }
    Set<String> known = new LinkedHashSet<>(PortablePipeline.names());
    for (PlacedPass placed : added) {
      if (!(placed.position() instanceof PassPosition.Late)) {
        known.add(placed.pass().name());
      }
    }
    check(
        stopAfter.isEmpty() ? Set.of() : Set.of(stopAfter),
        PopcornOption.STOP_AFTER.spelling(),
        known);
    added.forEach(placed -> known.add(placed.pass().name()));
    known.add(PassPrinter.ALL);
    check(printBefore, PopcornOption.PRINT_BEFORE.spelling(), known);
    check(printAfter, PopcornOption.PRINT_AFTER.spelling(), known);
  }

  /** Says what a link that makes an object leaves out. */
  void reportWithoutProgram() {
    passes.forEach(text -> withoutProgram(PopcornOption.PASS.spelling() + text));
    if (!stopAfter.isEmpty()) {
      withoutProgram(PopcornOption.STOP_AFTER.spelling() + stopAfter);
    }
  }

  private void withoutProgram(String option) {
    log.report(ErrorKind.OPTION_WITHOUT_EFFECT, option, "with -r no program is made");
  }

  Set<String> printBefore() {
    return printBefore;
  }

  Set<String> printAfter() {
    return printAfter;
  }

  boolean verifyEach() {
    return verifyEach;
  }

  String stopAfter() {
    return stopAfter;
  }

  private void check(Set<String> names, String option, Set<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        log.report(
            ErrorKind.BAD_OPTION_VALUE,
            name,
            option + name,
            "known are " + String.join(", ", known));
      }
    }
  }

  private List<Plugin> plugins() {
    if (plugins == null) {
      List<Class<?>> kinds = List.of(MigrationPointStrategy.class, PassPlugin.class);
      plugins = jars.stream().map(jar -> Plugin.load(jar, kinds, log)).toList();
    }
    return plugins;
  }

  /** In the order of the command line. */
  List<NativeSource> nativeSources() {
    return List.copyOf(nativeSources);
  }

  @Nullable Path layoutFile() {
    return layoutFile;
  }

  CacheSettings cache() {
    return cache;
  }

  boolean time() {
    return time;
  }

  void take(Argument argument) {
    String value = argument.value();
    String text = argument.text();
    switch (PopcornOption.spelled(argument.option())) {
      case ISAS -> takeIsas(value, text);
      case POINTS -> points = value;
      case RESPONSE -> takeResponse(value, text);
      case PLUGIN -> takePlugin(value, text);
      case PASS -> passes.add(value);
      case PRINT_BEFORE -> printBefore.add(value);
      case PRINT_AFTER -> printAfter.add(value);
      case VERIFY_EACH -> verifyEach = true;
      case STOP_AFTER -> stopAfter = value;
      case NATIVE -> takeNativeSource(value, text);
      case LAYOUT -> takeLayoutFile(value, text);
      case TIME -> time = true;
      case NO_CACHE -> cache = CacheSettings.OFF;
      case BUILD_ID -> throw new IllegalArgumentException("the launcher answers " + text);
    }
  }

  private void takeIsas(String value, String argument) {
    TreeSet<Isa> chosen = new TreeSet<>();
    for (String name : value.split(",", -1)) {
      try {
        chosen.add(Isa.parse(name));
      } catch (IllegalArgumentException unknown) {
        log.report(ErrorKind.BAD_OPTION_VALUE, name, argument, unknown.getMessage());
      }
    }
    isas = new ArrayList<>(chosen);
  }

  private void takeResponse(String value, String argument) {
    try {
      response = ResponseTime.instructions(value);
    } catch (IllegalArgumentException unfit) {
      log.report(ErrorKind.BAD_OPTION_VALUE, value, argument, unfit.getMessage());
    }
  }

  private void takePlugin(String value, String argument) {
    if (value.isEmpty()) {
      log.report(ErrorKind.BAD_OPTION_VALUE, value, argument, "a jar is expected");
    } else {
      jars.add(Path.of(value));
    }
  }

  /** The same file twice is one: a build system gives its options in several variables. */
  private void takeNativeSource(String value, String argument) {
    try {
      nativeSources.add(NativeSource.parse(value));
    } catch (IllegalArgumentException unfit) {
      log.report(ErrorKind.BAD_OPTION_VALUE, value, argument, unfit.getMessage());
    }
  }

  private void takeLayoutFile(String value, String argument) {
    if (value.isEmpty()) {
      log.report(ErrorKind.BAD_OPTION_VALUE, value, argument, "a file name is expected");
    } else {
      layoutFile = Path.of(value);
    }
  }
}
