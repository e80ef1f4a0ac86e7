package org.popcorn.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;

class LivenessTest {
  /** Names of the values that live after the call of {@code @here}. */
  private static List<String> liveAfterHere(String function) {
    String source = "declare i32 @here()\n declare void @use(i32)\n" + function;
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse("test", source.getBytes(StandardCharsets.UTF_8))) {
      module.verify();
      FunctionBody body = FunctionBody.of(module.function("f").orElseThrow());
      int call =
          IntStream.range(body.argumentCount(), body.valueCount())
              .filter(
                  number ->
                      body.value(number) instanceof CallInstruction c
                          && c.calledFunction().orElseThrow().name().equals("here"))
              .findFirst()
              .orElseThrow();
      return IntStream.of(Liveness.of(body).liveAfter(call))
          .mapToObj(number -> body.value(number).name())
          .toList();
    }
  }

  /** A question is answered in steps of 64 instructions: sizes around that are the ones to try. */
  @ParameterizedTest
  @ValueSource(ints = {1, 62, 63, 64, 65, 126, 127, 128, 129})
  void whatLivesIntoABlockIsWhatItDoesNotDefine(int instructions) {
    StringBuilder source =
        new StringBuilder(
            """
            define i32 @f(i32 %p, i32 %q, i1 %k, i32 %unused) {
              br i1 %k, label %l1, label %l2
            l1:
              br label %l2
            l2:
              %v0 = phi i32 [ %p, %0 ], [ 1, %l1 ]
            """);
    for (int i = 1; i < instructions; i++) {
      source.append("  %%v%d = add i32 %%v%d, %%q\n".formatted(i, i - 1));
    }
    source.append("  %%r = add i32 %%q, %%v%d\n  ret i32 %%r\n}\n".formatted(instructions - 1));
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module =
            context.parse("test", source.toString().getBytes(StandardCharsets.UTF_8))) {
      FunctionBody body = FunctionBody.of(module.function("f").orElseThrow());
      Liveness liveness = Liveness.of(body);
      int q = 1;
      assertThat(liveness.liveInto(2).stream()).containsExactly(q);
      assertThat(liveness.liveInto(1).stream()).containsExactly(q);
    }
  }

  @Test
  void whatIsReadLaterLivesInTheOrderOfTheIr() {
    assertThat(
            liveAfterHere(
                """
                define i32 @f(i32 %a, i32 %b, i32 %dead) {
                  %x = add i32 %a, %b
                  %r = call i32 @here()
                  %y = add i32 %x, %r
                  %z = add i32 %y, %b
                  ret i32 %z
                }
                """))
        .containsExactly("b", "x");
  }

  @Test
  void aPhiReadsOnItsEdgeOnly() {
    assertThat(
            liveAfterHere(
                """
                define i32 @f(i32 %a, i32 %b, i1 %c) {
                entry:
                  br i1 %c, label %left, label %right
                left:
                  %r = call i32 @here()
                  br label %join
                right:
                  br label %join
                join:
                  %p = phi i32 [ %a, %left ], [ %b, %right ]
                  ret i32 %p
                }
                """))
        .containsExactly("a");
  }

  @Test
  void aLoopKeepsAliveWhatItsNextRoundReads() {
    assertThat(
            liveAfterHere(
                """
                define void @f(i32 %a, i32 %n) {
                entry:
                  br label %loop
                loop:
                  %i = phi i32 [ 0, %entry ], [ %next, %latch ]
                  call void @use(i32 %a)
                  br label %latch
                latch:
                  %r = call i32 @here()
                  %next = add i32 %i, 1
                  %done = icmp eq i32 %next, %n
                  br i1 %done, label %exit, label %loop
                exit:
                  ret void
                }
                """))
        .containsExactly("a", "n", "i");
  }

  @Test
  void theResultOfTheCallItselfIsNotCarried() {
    assertThat(
            liveAfterHere(
                """
                define i32 @f() {
                entry:
                  br label %loop
                loop:
                  %before = phi i32 [ 0, %entry ], [ %r, %loop ]
                  call void @use(i32 %before)
                  %r = call i32 @here()
                  br label %loop
                }
                """))
        .isEmpty();
  }

  @Test
  void anInvokeCarriesWhatEitherWayReads() {
    assertThat(
            liveAfterHere(
                """
                declare i32 @personality(...)
                define i32 @f(i32 %normal, i32 %unwound, i32 %phi) personality ptr @personality {
                entry:
                  %r = invoke i32 @here() to label %next unwind label %pad
                next:
                  %sum = add i32 %r, %normal
                  ret i32 %sum
                pad:
                  %p = phi i32 [ %phi, %entry ]
                  %e = landingpad { ptr, i32 } cleanup
                  %s = add i32 %p, %unwound
                  ret i32 %s
                }
                """))
        .containsExactly("normal", "unwound", "phi");
  }
}
