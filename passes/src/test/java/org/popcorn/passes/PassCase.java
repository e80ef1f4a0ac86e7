package org.popcorn.passes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;

/**
 * A folder below src/test/testdata: input.ll, and expected.ll or, for refusals, expected.txt. The
 * input says in comments at its start which passes run, and which functions may migrate (all, if it
 * says nothing): {@code ; passes: data-stack seal}, {@code ; may-migrate: f g}.
 */
record PassCase(String name, Path folder) {
  private static final Path ROOT = Path.of("src/test/testdata");

  static List<PassCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(folder -> new PassCase(folder.getFileName().toString(), folder))
          .toList();
    }
  }

  /** What a run gave: IR if nothing was refused, else the messages. */
  record Result(boolean isRefused, String text) {}

  /** Runs the passes, verifying after each one. */
  Result run() throws IOException {
    String input = Files.readString(folder.resolve("input.ll"));
    DiagnosticLog log = new DiagnosticLog();
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse(name, input.getBytes(StandardCharsets.UTF_8))) {
      module.verify();
      module.setSourceFileName(name);
      passes(input).run(module, log);
      if (log.hasErrors()) {
        return new Result(true, log.format("popcorn-cc"));
      }
      return new Result(false, module.toString());
    }
  }

  @Override
  public String toString() {
    return name;
  }

  private static PassPipeline passes(String input) {
    List<String> names = words(input, "passes");
    List<String> migrating = words(input, "may-migrate");
    Predicate<Function> mayMigrate =
        migrating.isEmpty()
            ? function -> !function.isIntrinsic()
            : function -> Set.copyOf(migrating).contains(function.name());
    List<ModulePass> passes = new ArrayList<>();
    for (String name : names) {
      passes.addAll(pass(name, mayMigrate));
    }
    return new PassPipeline(passes, true);
  }

  private static List<ModulePass> pass(String name, Predicate<Function> mayMigrate) {
    return switch (name) {
      case "refusals" -> List.of(new Refusals());
      case "assembly-comments" -> List.of(new AssemblyComments());
      case "target-neutral" -> List.of(new TargetNeutral());
      case "variadics" -> List.of(new Variadics());
      case "computed-goto" -> List.of(new ComputedGoto());
      case "stack-introspection" -> List.of(new StackIntrospection());
      case "wide-atomics" -> List.of(new WideAtomics());
      case "machine-questions" -> List.of(new MachineQuestions());
      case "floating-point" -> List.of(new FloatingPointDecision());
      case "fast-math-removal" -> List.of(new FastMathRemoval());
      case "wide-values" -> List.of(new WideValues());
      case "undefined-removal" -> List.of(new UndefinedRemoval());
      case "middle-end" -> List.of(new MiddleEnd(OptimizationLevel.O2));
      case "hint-removal" -> List.of(new HintRemoval());
      case "symbol-sections" -> List.of(new SymbolSections());
      case "data-stack" -> List.of(new DataStack(mayMigrate));
      case "seal" -> List.of(new Seal(mayMigrate));
      case "before-migration" ->
          Stream.of(PassPipeline.diagnoses(), PassPipeline.beforeMigration(OptimizationLevel.O2))
              .flatMap(pipeline -> pipeline.passes().stream())
              .toList();
      default -> throw new IllegalArgumentException("no pass " + name);
    };
  }

  private static List<String> words(String input, String key) {
    String start = "; " + key + ": ";
    return input
        .lines()
        .filter(line -> line.startsWith(start))
        .flatMap(line -> Stream.of(line.substring(start.length()).strip().split(" +", -1)))
        .toList();
  }
}
