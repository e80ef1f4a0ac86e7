package org.popcorn.driver.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.popcorn.driver.base.Launcher;
import org.popcorn.driver.base.PreparedLibrary;
import org.popcorn.driver.options.Argument;
import org.popcorn.driver.options.LinkInput;
import org.popcorn.driver.options.Options;
import org.popcorn.driver.session.Session;
import org.popcorn.facts.ArgumentKind;
import org.popcorn.tool.Command;

/** Compiles the sources of a link command, several at a time, to objects in the scratch folder. */
public final class SourceCompiler {

  /** What is on nearly every link line, and clang is known to take. */
  private static final Set<ArgumentKind> PLAIN =
      EnumSet.of(
          ArgumentKind.LEVEL,
          ArgumentKind.DEBUG,
          ArgumentKind.NO_DEBUG,
          ArgumentKind.FRONT_END,
          ArgumentKind.VERBOSE,
          ArgumentKind.HARMLESS);

  private final Session session;
  private final List<Command> commands = new ArrayList<>();

  private SourceCompiler(Session session) {
    this.session = session;
  }

  /** The inputs with each source replaced by its object. */
  public static List<LinkInput> run(Session session) {
    SourceCompiler compiler = new SourceCompiler(session);
    List<LinkInput> inputs = new ArrayList<>();
    for (LinkInput input : session.options().inputs()) {
      inputs.add(input instanceof LinkInput.Source source ? compiler.objectOf(source) : input);
    }
    if (compiler.commands.isEmpty()) {
      compiler.checkOptions();
    }
    if (session.runner().isDryRun()) {
      // clang prints its own commands and runs none.
      session.runner().runThoughDry(compiler.commands);
    } else {
      session.runner().runAll(compiler.commands);
    }
    return inputs;
  }

  /**
   * What {@code -save-temps} keeps of the compilations that have been run: files (key) with names
   * for them (value), after the sources.
   */
  public static Map<Path, String> temporaries(Session session) {
    Map<Path, String> files = new LinkedHashMap<>();
    int number = 0;
    for (LinkInput input : session.options().inputs()) {
      if (input instanceof LinkInput.Source source) {
        for (String suffix : List.of("i", "bc", "o")) {
          Path file = scratchFile(session, number, source, suffix);
          String name = stem(source.path()) + "." + suffix;
          if (Files.exists(file)) {
            files.put(file, files.containsValue(name) ? number + "-" + name : name);
          }
        }
        number++;
      }
    }
    return files;
  }

  private static Path scratchFile(
      Session session, int number, LinkInput.Source source, String suffix) {
    String separator = session.options().reports().saveTemps() ? "/" : "-";
    return session.scratch(number + separator + stem(source.path()) + "." + suffix);
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private LinkInput objectOf(LinkInput.Source source) {
    Path object = scratchFile(session, commands.size(), source, "o");
    List<String> arguments = new ArrayList<>();
    arguments.add(session.toolchain().compiler());
    if (Launcher.hasColors()) {
      arguments.add("-fcolor-diagnostics");
    }
    if (session.runner().isDryRun()) {
      arguments.add("-###");
    }
    if (session.options().reports().saveTemps()) {
      // They lie beside the object and are named after the source, so each source has a folder.
      makeFolder(object.getParent());
      arguments.add("-save-temps=obj");
    }
    arguments.addAll(optionsFor(source));
    if (!source.language().isEmpty()) {
      arguments.add("-x");
      arguments.add(source.language());
    }
    arguments.addAll(List.of("-c", source.path(), "-o", object.toString()));
    commands.add(new Command(arguments));
    return new LinkInput.ObjectFile(object);
  }

  /**
   * Names the list of headers as clang does for a link: after the executable, and after the source
   * if the executable has no name of its own or several sources would share it.
   */
  private List<String> optionsFor(LinkInput.Source source) {
    DependencyOptions options = DependencyOptions.of(session.options().compileOptions());
    Path output = session.options().output();
    boolean bySource = output.endsWith(Options.DEFAULT_OUTPUT) || sourceCount() > 1;
    String stem = stem(bySource ? source.path() : output.toString());
    String target =
        options.preprocessor()
            ? stem(source.path()) + ".o"
            : bySource ? stem + ".o" : output.toString();
    return options.named(output.resolveSibling(stem + ".d").toString(), target);
  }

  private int sourceCount() {
    int count = 0;
    for (LinkInput input : session.options().inputs()) {
      count += input instanceof LinkInput.Source ? 1 : 0;
    }
    return count;
  }

  /** Without a source no one would look at the options: clang says whether it knows them. */
  private void checkOptions() {
    List<String> arguments = new ArrayList<>();
    arguments.add(session.toolchain().compiler());
    boolean plain = true;
    for (Argument option : session.options().compileOptions()) {
      plain &= PLAIN.contains(option.kind());
      arguments.addAll(option.words());
    }
    if (!plain) {
      arguments.addAll(List.of("-fsyntax-only", "-Wno-unused-command-line-argument"));
      boolean isCxx = session.libraries().contains(PreparedLibrary.LIBCXX);
      arguments.addAll(List.of("-x", isCxx ? "c++" : "c", "/dev/null"));
      commands.add(new Command(arguments));
    }
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return name.equals("-") ? "stdin" : dot > 0 ? name.substring(0, dot) : name;
  }
}
