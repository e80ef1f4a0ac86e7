package org.popcorn.driver.phase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.popcorn.driver.CommandRunner;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.passes.Retarget;
import org.popcorn.stackmap.UnloadedStackMaps;
import org.popcorn.target.Isa;
import org.popcorn.tool.Command;
import org.popcorn.tool.ToolFailure;

/**
 * Generates code for each ISA. LLVM's code generators end the process when they meet something that
 * they cannot do, so each runs in one of its own, all at the same time.
 */
final class CodeGenerator {

  private CodeGenerator() {}

  /**
   * The object of each ISA.
   *
   * @param module the instrumented module, which has the last ISA's target afterwards
   * @param name first part of the files' names
   */
  static Map<Isa, Path> run(Session session, LlvmModule module, String name) {
    Map<Isa, Path> objects = new EnumMap<>(Isa.class);
    List<CommandRunner.Pending> pending = new ArrayList<>();
    for (Isa isa : session.options().isas()) {
      Path bitcode = bitcode(session, name, isa);
      Path object = object(session, name, isa);
      new Retarget(isa).run(module, session.log());
      write(bitcode, module.bitcode());
      pending.add(session.runner().start(command(session, isa, bitcode, object)));
      objects.put(isa, object);
    }
    for (CommandRunner.Pending command : pending) {
      try {
        command.finish();
      } catch (ToolFailure failure) {
        // A code generator has nothing to refuse.
        throw failure.asCrash();
      }
    }
    objects.values().forEach(UnloadedStackMaps::in);
    return objects;
  }

  static Path bitcode(Session session, String name, Isa isa) {
    return session.scratch(name + "." + isa.id() + ".bc");
  }

  static Path object(Session session, String name, Isa isa) {
    return session.scratch(name + "." + isa.id() + ".o");
  }

  static Command command(Session session, Isa isa, Path bitcode, Path object) {
    List<String> arguments = new ArrayList<>();
    arguments.add(session.toolchain().llvm("llc").toString());
    arguments.add("-O2");
    arguments.addAll(isa.llcOptions());
    arguments.addAll(List.of("-filetype=obj", bitcode.toString(), "-o", object.toString()));
    return new Command(arguments);
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
