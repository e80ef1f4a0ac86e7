package org.popcorn.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.pipeline.Instrumented;
import org.popcorn.migration.prepare.LiveValueBudget;
import org.popcorn.table.Site;

/** Functions as large as the largest of real programs, an SQL engine's interpreter for instance. */
class LargeFunctionTest {
  private static final int BLOCKS = 5_000;
  private static final int BLOCKS_PER_CALL = 10;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** An interpreter: a dispatch block, and a block per operation that leads back to it. */
  private static String interpreter() {
    StringBuilder text =
        new StringBuilder(
            """
            declare i64 @site(i64)
            define i64 @f(i64 %a, i64 %b, ptr %p) {
            entry:
              br label %dispatch
            dispatch:
            """);
    text.append("  %acc = phi i64 [ %a, %entry ]");
    for (int i = 0; i < BLOCKS; i++) {
      text.append(", [ %r").append(i).append(", %b").append(i).append(" ]");
    }
    text.append("\n  %op = load i64, ptr %p\n  switch i64 %op, label %exit [\n");
    for (int i = 0; i < BLOCKS; i++) {
      text.append("    i64 ").append(i).append(", label %b").append(i).append('\n');
    }
    text.append("  ]\n");
    for (int i = 0; i < BLOCKS; i++) {
      text.append(
          "b%d:\n  %%x%d = mul i64 %%acc, %%b\n  %%y%d = add i64 %%x%d, %d\n"
              .formatted(i, i, i, i, i));
      text.append(
          i % BLOCKS_PER_CALL == 0
              ? "  %%r%d = call i64 @site(i64 %%y%d)\n".formatted(i, i)
              : "  %%r%d = xor i64 %%y%d, %%x%d\n".formatted(i, i, i));
      text.append("  br label %dispatch\n");
    }
    return text.append("exit:\n  ret i64 %acc\n}\n").toString();
  }

  /** A chain of blocks whose values all live to the end, with a call in some of them. */
  private static String chain(int blocksPerCall) {
    StringBuilder text =
        new StringBuilder(
            """
            declare i64 @site(i64)
            define i64 @f(i64 %left, i64 %right) {
            entry:
              br label %b0
            """);
    for (int i = 0; i < BLOCKS; i++) {
      text.append(
          "b%d:\n  %%x%d = add i64 %%%s, %d\n".formatted(i, i, i == 0 ? "left" : "x" + (i - 1), i));
      if (i % blocksPerCall == 0) {
        text.append("  %%c%d = call i64 @site(i64 %%x%d)\n".formatted(i, i));
      }
      text.append("  br label %b").append(i + 1).append('\n');
    }
    text.append("b").append(BLOCKS).append(":\n  %z0 = add i64 %right, %x0\n");
    for (int i = 1; i < BLOCKS; i++) {
      text.append("  %%z%d = add i64 %%z%d, %%x%d\n".formatted(i, i - 1, i));
    }
    return text.append("  ret i64 %z").append(BLOCKS - 1).append("\n}\n").toString();
  }

  /** A loop with many ways out, behind each of which another value is read. */
  private static String exits(int count) {
    StringBuilder text =
        new StringBuilder(
            """
            define i64 @f(i64 %a, ptr %p) {
            entry:
              br label %b0
            b0:
              %i = phi i64 [ 0, %entry ], [ %next, %end ]
              br label %b1
            """);
    for (int i = 1; i <= count; i++) {
      text.append(
          """
          b%d:
            %%x%d = load volatile i64, ptr %%p
            %%c%d = icmp eq i64 %%x%d, %%i
            br i1 %%c%d, label %%e%d, label %%%s
          e%d:
            %%y%d = mul i64 %%x%d, %%a
            ret i64 %%y%d
          """
              .formatted(i, i, i, i, i, i, i == count ? "end" : "b" + (i + 1), i, i, i, i));
    }
    return text.append("end:\n  %next = add i64 %i, 1\n  br label %b0\n}\n").toString();
  }

  private static List<Site> sites(String source) {
    return Assertions.assertTimeoutPreemptively(
        LIMIT,
        () -> {
          try (LlvmContext context = LlvmContext.create();
              LlvmModule module = context.parse("large", source.getBytes(StandardCharsets.UTF_8))) {
            Instrumented result = TestPipeline.run(module, "default", Set.of("site"));
            module.verify();
            return result.catalog().sites();
          }
        });
  }

  @Test
  void anInterpreterOfFiveThousandBlocksIsInstrumented() {
    assertThat(sites(interpreter())).hasSize(BLOCKS / BLOCKS_PER_CALL + 1);
  }

  @Test
  void aChainWithThousandsOfLiveValuesIsInstrumented() {
    assertThat(sites(chain(BLOCKS / 5))).hasSize(5);
  }

  @Test
  void theStateOfAllSitesOfAFunctionTogetherIsBounded() {
    // Sum of 0, 20, 40, ... 4980 values and a few: 600,000 if none were kept in memory.
    List<Site> sites = sites(chain(BLOCKS / 250));
    assertThat(sites).hasSize(250);
    long parts = sites.stream().mapToLong(site -> site.parts().size()).sum();
    // The frame's pointer lives at each site besides.
    assertThat(parts).isBetween(1L, LiveValueBudget.MOST_PARTS + 250L);
  }

  @Test
  void aLoopOfAThousandExitsIsLeftWithWhatIsNeededBehindEach() {
    int exits = 1_000;
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse("exits", exits(exits).getBytes(StandardCharsets.UTF_8))) {
      TestPipeline.run(module, "default", Set.of());
      module.verify();
      long instructions =
          module.definedFunctions().stream()
              .filter(function -> function.name().equals("f.popcorn_resume"))
              .flatMap(function -> function.instructions().stream())
              .count();
      // Three for each exit in each of two copies, two behind it, and the store on the way out.
      assertThat(instructions).isBetween(8L * exits, 15L * exits);
    }
  }
}
