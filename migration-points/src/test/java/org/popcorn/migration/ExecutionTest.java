package org.popcorn.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Linkage;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.pipeline.Instrumented;
import org.popcorn.symbol.ResumeEntry;
import org.popcorn.table.Site;
import org.popcorn.table.SiteCatalog;
import org.popcorn.target.Isa;

/**
 * Runs instrumented programs on the build host with a run time of about two hundred lines, {@code
 * harness.c}: at each N-th migration point all frames are read, the machine stack is thrown away,
 * and resume entries build it again. Output and exit code must be those of the run without a hop.
 */
class ExecutionTest {
  private static final Path DATA = TestTools.testData("execution");
  private static final Pattern STATISTICS = Pattern.compile("points (\\d+) hops (\\d+) .*");

  @TempDir Path temporary;

  private record Run(String output, long points, long hops) {}

  @ParameterizedTest
  @CsvSource({
    "recursion, default, -O2",
    "recursion, all, -O0",
    "wide, default, -O2",
    "wide, all, -O0",
    "control, default, -O2",
    "control, all, -O1",
    "heap, default, -O2",
    "heap, all, -O0",
    "large, default, -O2",
    "many, default, -O2",
    "many, all, -O0",
    "jumps, default, -O2",
    "jumps, all, -O0",
    "jumps, default, -O3",
  })
  void aResumedProgramGivesTheSameOutput(String program, String strategy, String optimization)
      throws Exception {
    Path binary = build(program, strategy, optimization);
    Run still = run(binary, 0);
    assertThat(still.points()).isPositive();
    assertThat(still.hops()).isZero();
    for (int every : new int[] {1, 3, 10}) {
      Run hopping = run(binary, every);
      assertThat(hopping.output()).isEqualTo(still.output());
      assertThat(hopping.points()).isEqualTo(still.points());
      assertThat(hopping.hops()).isPositive();
    }
  }

  private Path build(String program, String strategy, String optimization) throws Exception {
    Path source = DATA.resolve("programs").resolve(program + ".c");
    Path bitcode = temporary.resolve("program.bc");
    TestTools.run(
        List.of(
            TestTools.llvm("clang"),
            optimization,
            "-g",
            "-std=c11",
            "-ffp-contract=off",
            "-fno-pic",
            "-fno-stack-protector",
            "-Xclang",
            "-disable-O0-optnone",
            "-emit-llvm",
            "-c",
            source.toString(),
            "-o",
            bitcode.toString()));
    Path sites = temporary.resolve("sites.c");
    Files.writeString(sites, siteTable(instrument(bitcode, strategy)));
    Path object = temporary.resolve("program.o");
    TestTools.run(TestTools.llc(Isa.X86_64, bitcode, object));
    TestTools.run(
        List.of(
            TestTools.llvm("llvm-objcopy"),
            "--globalize-symbol=__LLVM_StackMaps",
            object.toString()));
    Path binary = temporary.resolve("program");
    TestTools.run(
        List.of(
            "gcc",
            "-std=gnu11",
            "-O1",
            "-Wall",
            "-Werror",
            "-static",
            "-no-pie",
            "-fno-pie",
            "-fasynchronous-unwind-tables",
            DATA.resolve("harness.c").toString(),
            sites.toString(),
            object.toString(),
            "-o",
            binary.toString()));
    return binary;
  }

  private static SiteCatalog instrument(Path bitcode, String strategy) throws IOException {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse(bitcode)) {
      Instrumented result = TestPipeline.run(module, strategy, Set.of());
      module.verify();
      for (Function function : module.definedFunctions()) {
        if (ResumeEntry.is(function.name())) {
          // The table is in another object here; a link finds local symbols too.
          function.setLinkage(Linkage.EXTERNAL);
        }
      }
      Files.write(bitcode, module.bitcode());
      return result.catalog();
    }
  }

  /** The catalog as C source, for the harness. */
  private static String siteTable(SiteCatalog catalog) {
    Map<ResumeEntry, String> entries = new LinkedHashMap<>();
    List<String> rows = new ArrayList<>();
    for (Site site : catalog.sites()) {
      String entry = entries.computeIfAbsent(site.resumeEntry(), name -> "entry" + entries.size());
      rows.add(
          "{%sull, %d, %s, %d, %s}"
              .formatted(
                  Long.toUnsignedString(site.id()),
                  site.ordinal(),
                  entry,
                  site.words().size(),
                  words(site)));
    }
    StringBuilder text = new StringBuilder("#include <stdint.h>\n");
    entries.forEach(
        (name, entry) ->
            text.append("extern void %s(void) __asm__(\"%s\");\n".formatted(entry, name)));
    return text.append(
            """
            const struct {
            uint64_t id, ordinal;
            void (*resume)(void);
            uint64_t word_count;
            const uint32_t *words;
            } harness_sites[] = {
            """)
        .append(String.join(",\n", rows))
        .append("};\nconst uint64_t harness_site_count = ")
        .append(rows.size())
        .append(";\n")
        .toString();
  }

  private static String words(Site site) {
    StringJoiner words = new StringJoiner(", ", "(const uint32_t[]){", "}");
    site.words().forEach(word -> words.add(word.toString()));
    return site.words().isEmpty() ? "0" : words.toString();
  }

  /** Runs the program to its end with a hop at each so many points; none for 0. */
  private Run run(Path binary, int hopEvery) throws Exception {
    Path output = temporary.resolve("output");
    Path errors = temporary.resolve("errors");
    ProcessBuilder builder = new ProcessBuilder("timeout", "60", binary.toString());
    builder.environment().put("HOP_EVERY", Integer.toString(hopEvery));
    int code =
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start().waitFor();
    String statistics = Files.readString(errors).strip();
    Matcher matcher = STATISTICS.matcher(statistics);
    assertThat(matcher.matches()).as(statistics).isTrue();
    return new Run(
        Files.readString(output) + "exit " + code,
        Long.parseLong(matcher.group(1)),
        Long.parseLong(matcher.group(2)));
  }
}
