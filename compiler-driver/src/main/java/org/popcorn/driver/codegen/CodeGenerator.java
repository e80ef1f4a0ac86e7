package org.popcorn.driver.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.popcorn.driver.session.Session;
import org.popcorn.stackmap.UnloadedStackMaps;
import org.popcorn.target.Isa;
import org.popcorn.tool.Command;
import org.popcorn.tool.ToolFailure;

/**
 * Generates code for each ISA. LLVM's code generators end the process when they meet something that
 * they cannot do, so each runs in one of its own, as many at a time as there are processors. A
 * large module is generated in parts, whose objects become one again before anybody else sees them.
 */
public final class CodeGenerator {

  /**
   * What resume entries gain little by: their loops have many ways in, which most of LLVM's work on
   * loops does not take.
   */
  private static final List<String> QUICK_OPTIONS =
      List.of(
          "-fast-isel",
          "-disable-cgp",
          "-disable-machine-cse",
          "-disable-machine-sink",
          "-disable-postra-machine-sink",
          "-disable-block-placement",
          "-disable-constant-hoisting",
          "-disable-peephole",
          "-disable-early-taildup",
          "-disable-early-ifcvt",
          "-disable-copyprop",
          "-disable-machine-dce",
          "-disable-ssc",
          "-enable-misched=false",
          "-enable-post-misched=false");

  /** Debug information has been verified when the module was read first. */
  private static final String AS_IT_IS = "-disable-auto-upgrade-debug-info";

  private final Session session;
  private final String name;
  private final List<LateModule> modules;

  private CodeGenerator(Session session, String name, List<LateModule> modules) {
    this.session = session;
    this.name = name;
    this.modules = modules;
  }

  /**
   * The object of each ISA.
   *
   * @param name first part of the files' names
   * @param modules what code is generated from
   */
  public static Map<Isa, Path> run(Session session, String name, List<LateModule> modules) {
    try {
      return new CodeGenerator(session, name, modules).run();
    } catch (ToolFailure failure) {
      // A code generator has nothing to refuse.
      throw failure.asCrash();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Map<Isa, Path> run() throws IOException {
    Map<Isa, Path> objects = new EnumMap<>(Isa.class);
    for (Isa isa : session.options().isas()) {
      objects.put(isa, object(session, name, isa));
    }
    for (LateModule module : modules) {
      if (module.parts().isWhole()) {
        generateWhole(module);
      } else {
        extract(module);
        generateParts(module);
        combine(module);
      }
    }
    objects.values().forEach(UnloadedStackMaps::in);
    return objects;
  }

  private void generateWhole(LateModule module) {
    List<Command> commands = new ArrayList<>();
    for (Isa isa : module.isas()) {
      commands.add(command(session, isa, module.bitcode(), object(session, name, isa), false));
    }
    session.runner().runAll(commands);
  }

  /** Each part as a module in which the symbols of the others are hidden declarations. */
  private void extract(LateModule module) throws IOException {
    List<Command> commands = new ArrayList<>();
    List<ModuleParts.Part> parts = module.parts().symbols();
    for (int i = 0; i < parts.size(); i++) {
      List<String> options = new ArrayList<>();
      parts.get(i).functions().forEach(symbol -> options.add("--func=" + symbol));
      parts.get(i).variables().forEach(symbol -> options.add("--glob=" + symbol));
      parts.get(i).aliases().forEach(symbol -> options.add("--alias=" + symbol));
      Path list = module.beside("." + i + ".symbols");
      writeWords(list, options);
      commands.add(
          llvm(
              "llvm-extract",
              AS_IT_IS,
              "-preserve-bc-uselistorder=false",
              "@" + list,
              module.bitcode().toString(),
              "-o",
              bitcode(module, i).toString()));
    }
    session.runner().runAll(commands);
  }

  private void generateParts(LateModule module) {
    List<Command> commands = new ArrayList<>();
    List<ModuleParts.Part> parts = module.parts().symbols();
    for (int i = 0; i < parts.size(); i++) {
      for (Isa isa : module.isas()) {
        boolean quick = parts.get(i).quick();
        commands.add(command(session, isa, bitcode(module, i), object(module, i, isa), quick));
      }
    }
    session.runner().runAll(commands);
  }

  /** One object of all parts per ISA; what was local in the module is local again. */
  private void combine(LateModule module) throws IOException {
    Path local = module.beside(".local");
    Files.write(local, new TreeSet<>(module.parts().local()), StandardCharsets.UTF_8);
    List<Command> links = new ArrayList<>();
    List<Command> localizations = new ArrayList<>();
    for (Isa isa : module.isas()) {
      Path visible = module.beside("." + isa.id() + ".visible.o");
      Command link = llvm("lld", "-flavor", "gnu", "-m", isa.lldEmulation(), "-r", "--threads=1");
      List<String> arguments = new ArrayList<>(link.arguments());
      arguments.addAll(List.of("-o", visible.toString()));
      for (int i = 0; i < module.parts().symbols().size(); i++) {
        arguments.add(object(module, i, isa).toString());
      }
      links.add(new Command(arguments));
      localizations.add(
          llvm(
              "llvm-objcopy",
              "--localize-symbols=" + local,
              visible.toString(),
              object(session, name, isa).toString()));
    }
    session.runner().runAll(links);
    session.runner().runAll(localizations);
  }

  /** Words of a response file, each on a line of its own. */
  private static void writeWords(Path file, Collection<String> words) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        if (" \t\\'\"".indexOf(word.charAt(i)) >= 0) {
          text.append('\\');
        }
        text.append(word.charAt(i));
      }
      text.append('\n');
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private Command llvm(String program, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(session.toolchain().llvm(program).toString());
    words.addAll(List.of(arguments));
    return new Command(words);
  }

  private static Path bitcode(LateModule module, int part) {
    return module.beside("." + part + ".bc");
  }

  private static Path object(LateModule module, int part, Isa isa) {
    return module.beside("." + part + "." + isa.id() + ".o");
  }

  /** The object of an ISA. */
  public static Path object(Session session, String name, Isa isa) {
    return session.scratch(name + "." + isa.id() + ".o");
  }

  /**
   * The command that generates an object; the triple brings its data layout.
   *
   * @param quick whether the code is to be made quickly rather than well
   */
  public static Command command(
      Session session, Isa isa, Path bitcode, Path object, boolean quick) {
    List<String> arguments = new ArrayList<>();
    arguments.add(session.toolchain().llvm("llc").toString());
    arguments.add("-O2");
    // The module has been verified, once for all ISAs and parts; llc would do it twice each.
    arguments.add("-disable-verify");
    arguments.add(AS_IT_IS);
    arguments.addAll(isa.llcOptions());
    if (quick) {
      arguments.addAll(QUICK_OPTIONS);
    }
    arguments.addAll(List.of("-filetype=obj", bitcode.toString(), "-o", object.toString()));
    return new Command(arguments);
  }
}
