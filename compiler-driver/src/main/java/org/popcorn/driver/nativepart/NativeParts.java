package org.popcorn.driver.nativepart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.driver.options.NativeSource;
import org.popcorn.driver.session.Session;
import org.popcorn.elf.ElfFile;
import org.popcorn.target.Isa;
import org.popcorn.tool.Command;

/**
 * The program's native parts (docs/native-parts.md): per ISA code whose functions never migrate,
 * for what portable code cannot say.
 *
 * @param objects per ISA, in the order of the command line
 * @param names per ISA, the global symbols that they define
 */
public record NativeParts(Map<Isa, List<Path>> objects, Map<Isa, Set<String>> names) {

  /** Compiles and checks the native parts; problems end the link. */
  public static NativeParts make(Session session) throws IOException {
    NativeCompiler.run(session);
    List<NativeSource> sources = session.options().nativeSources();
    Map<Isa, List<Path>> objects = new EnumMap<>(Isa.class);
    Map<Isa, Set<String>> names = new EnumMap<>(Isa.class);
    for (Isa isa : session.options().isas()) {
      List<Path> files = new ArrayList<>();
      NativeObjectCheck check = new NativeObjectCheck(session, isa);
      for (int number = 0; number < sources.size(); number++) {
        Path object = NativeCompiler.object(session, number, isa);
        files.add(object);
        if (!session.runner().isDryRun()) {
          check.add(sources.get(number).file(isa).toString(), ElfFile.read(object));
        }
      }
      objects.put(isa, files);
      names.put(isa, check.run());
    }
    session.log().throwIfErrors();
    return new NativeParts(objects, names);
  }

  /**
   * The linker's arguments and all files of native parts: what the program depends on, and, as
   * bitcode, the types by which the parts may be called.
   */
  public List<String> after(Session session, List<String> inputs) {
    List<String> all = new ArrayList<>(inputs);
    objects.forEach(
        (isa, files) -> {
          for (int number = 0; number < files.size(); number++) {
            all.add(files.get(number).toString());
            Path bitcode = NativeCompiler.bitcode(session, number, isa);
            if (Files.exists(bitcode)) {
              all.add(bitcode.toString());
            }
          }
        });
    return all;
  }

  /** All names of functions and the like that some ISA's part defines. */
  public Set<String> allNames() {
    Set<String> all = new TreeSet<>();
    names.values().forEach(all::addAll);
    return all;
  }

  /**
   * What the merge sees of the native parts: an object that defines their names and nothing else.
   * So archives, duplicates and weak definitions are resolved as if they were there, whatever ISAs
   * the program is for.
   */
  public List<Path> standIns(Session session) throws IOException {
    List<NativeSource> sources = session.options().nativeSources();
    List<Path> standIns = new ArrayList<>();
    List<Command> commands = new ArrayList<>();
    for (int number = 0; number < sources.size(); number++) {
      Path source = sources.get(number).file(session.options().isas().get(0)).getFileName();
      Path folder = Files.createDirectories(session.scratch("native" + number));
      Path assembly = folder.resolve("names.s");
      // Messages of lld show this name.
      Path object = folder.resolve(source);
      if (!session.runner().isDryRun()) {
        Files.writeString(assembly, definitions(session, number));
      }
      List<String> arguments = new ArrayList<>();
      arguments.add(session.toolchain().llvm("clang").toString());
      arguments.addAll(Toolchain.PORTABLE.clangOptions());
      arguments.addAll(List.of("-c", assembly.toString(), "-o", object.toString()));
      commands.add(new Command(arguments));
      standIns.add(object);
    }
    session.runner().runAll(commands);
    return standIns;
  }

  private static String definitions(Session session, int number) throws IOException {
    Set<String> defined = new LinkedHashSet<>();
    for (Isa isa : session.options().isas()) {
      ElfFile file = ElfFile.read(NativeCompiler.object(session, number, isa));
      defined.addAll(NativeObjectCheck.definedNames(file));
    }
    StringBuilder text = new StringBuilder();
    for (String name : defined) {
      text.append(".globl \"").append(name).append("\"\n\"").append(name).append("\":\n");
    }
    return text.toString();
  }
}
