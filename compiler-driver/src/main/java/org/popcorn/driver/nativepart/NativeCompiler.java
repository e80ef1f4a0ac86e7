package org.popcorn.driver.nativepart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.popcorn.diag.ErrorKind;
import org.popcorn.driver.options.NativeSource;
import org.popcorn.driver.session.Session;
import org.popcorn.facts.ArgumentKind;
import org.popcorn.target.Isa;
import org.popcorn.tool.Command;

/**
 * Compiles native parts for each ISA, with the bundled clang and no headers but its own. C goes
 * through bitcode, which tells how a function is called.
 */
final class NativeCompiler {

  /**
   * Values as in portable code: signed characters, no fused operations. No libc below, no tables
   * beside, no debug information, which would tell where the program was made.
   */
  private static final List<String> OPTIONS =
      List.of(
          "-ffreestanding",
          "-nostdlibinc",
          "-O2",
          "-fsigned-char",
          "-ffp-contract=off",
          "-fno-math-errno",
          "-fno-pic",
          "-fno-stack-protector",
          "-fno-asynchronous-unwind-tables",
          "-g0");

  /** C++ without its library, as nothing below calls any. */
  private static final List<String> CXX_OPTIONS =
      List.of("-nostdinc++", "-fno-exceptions", "-fno-rtti", "-fno-threadsafe-statics");

  private static final Set<ArgumentKind> FOR_NATIVE_PARTS =
      EnumSet.of(ArgumentKind.FRONT_END, ArgumentKind.SILENT);

  private final Session session;
  private final Map<Isa, List<Command>> first = new EnumMap<>(Isa.class);
  private final List<Command> second = new ArrayList<>();

  private NativeCompiler(Session session) {
    this.session = session;
  }

  /** Makes {@link #object} for all parts and ISAs, and {@link #bitcode} for those in C and C++. */
  static void run(Session session) {
    NativeCompiler compiler = new NativeCompiler(session);
    List<NativeSource> sources = session.options().nativeSources();
    for (int number = 0; number < sources.size(); number++) {
      for (Isa isa : session.options().isas()) {
        compiler.add(sources.get(number), number, isa);
      }
    }
    session.log().throwIfErrors();
    // One ISA after the other, so that an error is said once.
    compiler.first.values().forEach(session.runner()::runAll);
    session.runner().runAll(compiler.second);
  }

  static Path object(Session session, int number, Isa isa) {
    return session.scratch("native" + number + "." + isa + ".o");
  }

  static Path bitcode(Session session, int number, Isa isa) {
    return session.scratch("native" + number + "." + isa + ".bc");
  }

  private void add(NativeSource source, int number, Isa isa) {
    Path file = source.file(isa);
    if (!Files.isRegularFile(file)) {
      session.log().report(ErrorKind.NATIVE_FILE_MISSING, source.path(), file, isa);
      return;
    }
    Path object = object(session, number, isa);
    List<Command> commands = first.computeIfAbsent(isa, any -> new ArrayList<>());
    if (source.isCompiled()) {
      Path bitcode = bitcode(session, number, isa);
      List<String> kind = new ArrayList<>(List.of("-emit-llvm"));
      kind.addAll(source.isCxx() ? CXX_OPTIONS : List.of());
      commands.add(clang(isa, userOptions(source), kind, file, bitcode));
      second.add(clang(isa, List.of(), List.of(), bitcode, object));
    } else {
      commands.add(clang(isa, userOptions(source), List.of(), file, object));
    }
  }

  private Command clang(Isa isa, List<String> user, List<String> kind, Path from, Path to) {
    List<String> arguments = new ArrayList<>();
    arguments.add(session.toolchain().llvm("clang").toString());
    arguments.add("--start-no-unused-arguments");
    arguments.addAll(isa.clangOptions());
    arguments.addAll(user);
    arguments.addAll(OPTIONS);
    arguments.addAll(kind);
    arguments.add("--end-no-unused-arguments");
    arguments.addAll(List.of("-c", from.toString(), "-o", to.toString()));
    return new Command(arguments);
  }

  /** What the preprocessor, the language and warnings depend on; no standard of the other one. */
  private List<String> userOptions(NativeSource source) {
    return session.options().compileOptions().stream()
        .filter(option -> FOR_NATIVE_PARTS.contains(option.kind()))
        .filter(
            option ->
                !option.text().matches("--?std=.*")
                    || option.text().contains("++") == source.isCxx())
        .flatMap(option -> option.words().stream())
        .toList();
  }
}
