package org.popcorn.migration.strips;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.points.MigrationPoint;
import org.popcorn.migration.points.MigrationPoints;
import org.popcorn.migration.points.PointChoice;
import org.popcorn.migration.strategy.LoopsAndRecursion;
import org.popcorn.pass.PassContext;

class StripMiningTest {
  private static final int LOOPS = 3_000;
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** A switch with a loop behind each case; all go on in one block, with other results. */
  private static String loopsThatMeet() {
    StringBuilder cases = new StringBuilder();
    StringBuilder loops = new StringBuilder();
    StringBuilder results = new StringBuilder();
    for (int i = 0; i < LOOPS; i++) {
      cases.append("    i32 %d, label %%l%d\n".formatted(i, i));
      loops.append(
          """
          l%d:
            %%i%d = phi i64 [ 0, %%entry ], [ %%j%d, %%l%d ]
            store volatile i64 %%i%d, ptr %%p
            %%j%d = add i64 %%i%d, 1
            %%c%d = icmp ne i64 %%j%d, %%n
            br i1 %%c%d, label %%l%d, label %%end
          """
              .formatted(i, i, i, i, i, i, i, i, i, i, i));
      results.append(", [ %%j%d, %%l%d ]".formatted(i, i));
    }
    String phi = "phi i64 [ 0, %entry ]" + results + "\n";
    return "define i64 @f(i32 %w, i64 %n, ptr %p) {\nentry:\n  switch i32 %w, label %end [\n"
        + cases
        + "  ]\n"
        + loops
        + "end:\n  %r = "
        + phi
        + "  %s = "
        + phi
        + "  %t = add i64 %r, %s\n  ret i64 %t\n}\n";
  }

  /** The time is that of the loops, not of the loops times what comes from them. */
  @Test
  void thousandsOfLoopsMayGoOnInOnePlace() {
    String text = loopsThatMeet();
    Assertions.assertTimeoutPreemptively(
        LIMIT,
        () -> {
          try (LlvmContext context = LlvmContext.create();
              LlvmModule module = context.parse("loops", text.getBytes(StandardCharsets.UTF_8))) {
            PassContext facts = new PassContext(new DiagnosticLog());
            new PointChoice(new LoopsAndRecursion()).run(module, facts);
            new StripMining(300_000).run(module, facts);
            module.verify();
            assertThat(facts.get(MigrationPoints.class).of(module.definedFunctions().get(0)))
                .hasSize(LOOPS)
                .allMatch(MigrationPoint.AtEnd.class::isInstance);
          }
        });
  }
}
