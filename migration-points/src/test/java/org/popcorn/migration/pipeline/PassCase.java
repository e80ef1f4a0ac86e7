package org.popcorn.migration.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.popcorn.analysis.MayMigrate;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.TestTools;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;
import org.popcorn.pass.PassPipeline;
import org.popcorn.pass.PassVerifier;

/**
 * A folder below src/test/testdata/passes: input.ll, and expected.ll or, for refusals,
 * expected.txt. The input says in comments at its start which passes run, and which functions may
 * migrate (all, if it says nothing): {@code ; passes: data-stack seal}, {@code ; may-migrate: f g}.
 * The pass {@code ..NAME} stands for the whole pipeline up to that one.
 */
record PassCase(String name, Path folder) {
  private static final Path ROOT = TestTools.testData("passes");

  private static final String UP_TO = "..";

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
    try (LlvmContext llvm = LlvmContext.create();
        LlvmModule module = llvm.parse(name, input.getBytes(StandardCharsets.UTF_8))) {
      module.verify();
      module.setSourceFileName(name);
      PassContext context = new PassContext(log);
      context.put(MayMigrate.class, mayMigrate(module, words(input, "may-migrate")));
      passes(words(input, "passes")).heardBy(new PassVerifier()).run(module, context);
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

  private static PassPipeline passes(List<String> names) {
    List<Pass> passes = new ArrayList<>();
    for (String name : names) {
      if (name.startsWith(UP_TO)) {
        passes.addAll(PortablePipeline.any().upTo(name.substring(UP_TO.length())).passes());
      } else {
        passes.add(PortablePipeline.named(name));
      }
    }
    return PassPipeline.of(passes);
  }

  private static MayMigrate mayMigrate(LlvmModule module, List<String> names) {
    Predicate<Function> isNamed =
        names.isEmpty() ? function -> !function.isIntrinsic() : f -> names.contains(f.name());
    return new MayMigrate(
        module.definedFunctions().stream()
            .filter(isNamed)
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        module.functions().stream()
            .filter(function -> function.isDeclaration() && isNamed.test(function))
            .map(Function::name)
            .collect(Collectors.toSet()));
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
