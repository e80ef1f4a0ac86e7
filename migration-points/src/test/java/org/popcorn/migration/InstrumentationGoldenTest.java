package org.popcorn.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.pipeline.Instrumented;
import org.popcorn.migration.strategy.PointPlacement;
import org.popcorn.target.Isa;

/**
 * A folder per case: {@code input.ll} is instrumented, checked by LLVM's verifier and compared with
 * {@code expected.ll}; then each ISA's code generator must have recorded the sites of the catalog.
 * Lines {@code ; strategy: all}, {@code ; response: 30}, {@code ; external: f g} and {@code ;
 * stage: data-stack} in the input set the options. {@code -Dgolden.update=true} writes what came
 * out.
 */
class InstrumentationGoldenTest {
  private static final Path GOLDEN = TestTools.testData("golden");
  private static final Pattern SITE_ID = Pattern.compile("\"statepoint-id\"=\"(\\d+)\"");
  private static final long ORDINAL_MASK = (1 << 24) - 1;

  @TempDir Path temporary;

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void instrumentsAsExpectedAndEveryIsaRecordsTheSites(String name) throws Exception {
    Path input = GOLDEN.resolve(name).resolve("input.ll");
    String source = Files.readString(input);
    Path bitcode = temporary.resolve("out.bc");
    Instrumented result;
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse(input)) {
      module.verify();
      result =
          hasStackObjects(source)
              ? TestPipeline.run(module, points(source), external(source))
              : TestPipeline.runWithoutDataStack(module, points(source), external(source));
      module.verify();
      module.setIdentifier(name);
      module.setSourceFileName(name);
      compare(
          GOLDEN.resolve(name).resolve("expected.ll"),
          withOrdinals(module.toString()) + describe(result));
      Files.write(bitcode, module.bitcode());
    }
    for (Isa isa : Isa.values()) {
      Path object = temporary.resolve(isa + ".o");
      TestTools.run(TestTools.llc(isa, bitcode, object));
      assertThat(TestTools.stackMapIds(object)).isEqualTo(TestTools.ids(result.catalog()));
    }
  }

  private static PointPlacement points(String source) {
    return TestPipeline.points(
        option(source, "strategy").findFirst().orElse("default"),
        option(source, "response").findFirst().map(Long::valueOf).orElse(0L));
  }

  private static boolean hasStackObjects(String source) {
    return option(source, "stage").anyMatch("data-stack"::equals);
  }

  private static Set<String> external(String source) {
    return option(source, "external").collect(Collectors.toSet());
  }

  private static Stream<String> option(String source, String name) {
    String start = "; " + name + ": ";
    return source
        .lines()
        .filter(line -> line.startsWith(start))
        .flatMap(line -> Stream.of(line.substring(start.length()).split(" ")));
  }

  /**
   * Ids hold the module's hash, which differs with each LLVM; what is compared is their ordinal.
   */
  private static String withOrdinals(String ir) {
    return SITE_ID
        .matcher(ir)
        .replaceAll(
            id ->
                "\"statepoint-id\"=\"#"
                    + (Long.parseUnsignedLong(id.group(1)) & ORDINAL_MASK)
                    + "\"");
  }

  private static String describe(Instrumented result) {
    String sites =
        result.catalog().sites().stream()
            .map(
                site ->
                    "; site "
                        + (site.id() & ORDINAL_MASK)
                        + ": "
                        + site.resumeEntry()
                        + " "
                        + site.ordinal()
                        + " "
                        + site.parts()
                        + "\n")
            .collect(Collectors.joining());
    return "\n; may migrate: " + String.join(" ", result.mayMigrate()) + "\n" + sites;
  }

  private static void compare(Path expected, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(List.of(actual.split("\n"))).isEqualTo(Files.readAllLines(expected));
  }
}
