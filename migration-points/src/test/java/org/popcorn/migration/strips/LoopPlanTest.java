package org.popcorn.migration.strips;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;

/** Which loops ask, at their strips or back edges, and which do not; by blocks' names. */
class LoopPlanTest {
  private static final long RESPONSE = 1000;

  private static final String LOOP =
      """
      NAME:
        %NAME.i = phi TYPE [ START, %BEFORE ], [ %NAME.next, %NAME.end ]
        br label %NAME.end
      NAME.end:
        %NAME.next = add TYPE %NAME.i, STEP
        %NAME.c = icmp COMPARISON
        br i1 %NAME.c, label %NAME, label %AFTER
      """;

  /** A loop with a name and its places, up from 0. */
  private static String named(String name, String before, String after, String comparison) {
    return LOOP.replace("COMPARISON", comparison)
        .replace("TYPE", "i32")
        .replace("START", "0")
        .replace("STEP", "1")
        .replace("BEFORE", before)
        .replace("AFTER", after)
        .replace("NAME", name);
  }

  private static String loop(String type, String start, String step, String comparison) {
    return LOOP.replace("COMPARISON", comparison)
        .replace("TYPE", type)
        .replace("START", start)
        .replace("STEP", step)
        .replace("BEFORE", "merge")
        .replace("AFTER", "exit")
        .replace("NAME", "a");
  }

  private static String plan(String loops) {
    String text =
        """
        declare void @f()
        declare i32 @llvm.umin.i32(i32, i32)
        declare i32 @llvm.smin.i32(i32, i32)
        declare i32 @llvm.smax.i32(i32, i32)
        declare i32 @llvm.ctpop.i32(i32)
        define void @test(i32 %n, i64 %m, i8 %byte, ptr %p) {
        entry:
          %even = and i64 %m, -4
          %masked = and i64 %m, 60
          %positive = and i64 %m, 9223372036854775807
          %low = add i64 %positive, -9223372036854775807
          %few = call i32 @llvm.umin.i32(i32 %n, i32 150)
          %atMost = call i32 @llvm.smin.i32(i32 %n, i32 150)
          %between = call i32 @llvm.smax.i32(i32 %atMost, i32 -40)
          %twice = shl i32 %few, 1
          %threeTimes = mul i32 %few, 3
          %less = sub i32 %few, 140
          %both = add i32 %few, %few
          %half = udiv i32 %twice, 2
          %quarter = lshr i32 %twice, 2
          %ones = call i32 @llvm.ctpop.i32(i32 %n)
          %remainder = srem i32 %n, 100
          %small = zext i8 %byte to i32
          %nibble = and i32 %small, 127
          %large = lshr i32 %n, 1
          %odd = trunc i32 %n to i1
          br i1 %odd, label %other, label %merge
        other:
          br label %merge
        merge:
          %merged = phi i32 [ %few, %entry ], [ %ones, %other ]
          br label %a
        """
            + loops
            + "exit:\n  ret void\n}\n";
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse("test", text.getBytes(StandardCharsets.UTF_8))) {
      module.verify();
      FunctionBody body = FunctionBody.of(module.definedFunctions().get(0));
      Set<BasicBlock> headers = new HashSet<>();
      body.graph().loopHeaders(0).stream().forEach(header -> headers.add(body.block(header)));
      LoopPlan plan = LoopPlan.of(body, headers, Set.of(), RESPONSE);
      return plan.silent().stream()
              .map(BasicBlock::name)
              .sorted()
              .collect(Collectors.joining(" ", "silent:", " "))
          + plan.strips().stream()
              .map(strip -> strip.header().name() + "/" + strip.iterations())
              .collect(Collectors.joining(" ", "strips:", " "))
          + plan.backEdges().stream()
              .map(edge -> edge.header().name())
              .collect(Collectors.joining(" ", "back:", ""));
    }
  }

  /** The loop has 5 instructions, so that 200 iterations are a response. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i32 | 0    | 1  | slt i32 %a.next, 190   | silent:a strips: back:",
        "i32 | 0    | 1  | slt i32 %a.next, 210   | silent: strips:a/200 back:",
        "i32 | 0    | 3  | slt i32 %a.next, 590   | silent:a strips: back:",
        "i32 | 5    | 1  | ne i32 %a.next, 190    | silent:a strips: back:",
        "i32 | 5    | 2  | ne i32 %a.next, 189    | silent:a strips: back:",
        "i32 | 5    | 2  | ne i32 %a.next, 190    | silent: strips:a/200 back:",
        "i32 | 0    | 2  | ne i32 %a.next, %n     | silent: strips:a/200 back:",
        "i32 | %n   | -8 | ne i32 %a.i, 190       | silent: strips:a/200 back:",
        "i32 | 0    | 6  | ne i32 %a.next, %n     | silent: strips: back:a",
        "i64 | 0    | 4  | ne i64 %a.next, %even  | silent: strips:a/200 back:",
        "i64 | -4   | 4  | ne i64 %a.next, %masked | silent:a strips: back:",
        "i64 | 0    | 4  | ne i64 %a.next, %masked | silent: strips:a/200 back:",
        "i64 | 2    | 4  | ne i64 %a.next, %even  | silent: strips:a/200 back:",
        "i64 | 2    | 4  | ne i64 %a.next, %masked | silent: strips:a/200 back:",
        "i64 | 0    | 3  | ne i64 %a.next, %even  | silent: strips: back:a",
        "i64 | 0    | -9223372036854775808 | ne i64 %a.next, %m | silent: strips: back:a",
        "i64 | 5    | 1  | ne i64 %a.next, %low   | silent: strips:a/200 back:",
        "i32 | 190  | 1  | ne i32 %a.next, 190    | silent: strips:a/200 back:",
        "i32 | 12   | 6  | ne i32 %a.next, 0      | silent: strips: back:a",
        "i32 | 12   | 6  | ne i32 %a.next, 60     | silent:a strips: back:",
        "i32 | 60   | -6 | ne i32 %a.next, 12     | silent:a strips: back:",
        "i64 | 9223372036854775806 | 6 | ne i64 %a.next, -9223372036854775806 | silent: strips:"
            + " back:a",
        "i32 | 191  | 1  | ne i32 %a.next, 190    | silent: strips:a/200 back:",
        "i32 | 190  | -1 | sge i32 %a.i, 0        | silent:a strips: back:",
        "i32 | 190  | -1 | uge i32 %a.i, 0        | silent: strips:a/200 back:",
        "i32 | 190  | -1 | ugt i32 %a.i, 4        | silent:a strips: back:",
        "i32 | %n   | 1  | slt i32 %a.next, 190   | silent: strips:a/200 back:",
        "i32 | 0    | 1  | slt i32 %a.next, %n    | silent: strips:a/200 back:",
        "i32 | 0    | 1  | sgt i32 %n, %a.next    | silent: strips:a/200 back:",
        "i32 | 0    | 1  | sgt i32 %a.next, %n    | silent: strips: back:a",
        "i32 | 0    | 1  | eq i32 %a.next, %n     | silent: strips: back:a",
        "i8  | 0    | 1  | ne i8 %a.next, %byte      | silent: strips:a/127 back:",
        "i8  | 0    | 1  | ult i8 %a.next, 100    | silent:a strips: back:",
        "i64 | 0    | %m | ult i64 %a.next, 100   | silent: strips: back:a",
        "i64 | 0    | 2000000 | ult i64 %a.next, %m | silent: strips: back:a",
        "i128 | 0   | 1  | ult i128 %a.next, 1000 | silent: strips: back:a",
      })
  void loopsAskAsOftenAsTheyMust(
      String type, String start, String step, String comparison, String expected) {
    assertThat(plan(loop(type, start, step, comparison))).isEqualTo(expected);
  }

  /** The loop has 5 instructions, so that a response are 200 iterations, two of them to be sure. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%few        | silent:a strips: back:",
        "%atMost     | silent:a strips: back:",
        "%between    | silent:a strips: back:",
        "%twice      | silent: strips:a/200 back:",
        "%threeTimes | silent: strips:a/200 back:",
        "%less       | silent:a strips: back:",
        "%both       | silent: strips:a/200 back:",
        "%half       | silent:a strips: back:",
        "%quarter    | silent:a strips: back:",
        "%ones       | silent:a strips: back:",
        "%remainder  | silent:a strips: back:",
        "%small      | silent: strips:a/200 back:",
        "%nibble     | silent:a strips: back:",
        "%large      | silent: strips:a/200 back:",
        "%merged     | silent:a strips: back:",
      })
  void boundsAreKnownByTheInstructionsThatMakeThem(String bound, String expected) {
    String loop = loop("i32", "0", "1", "slt i32 %a.next, " + bound);
    assertThat(plan(loop)).isEqualTo(expected);
  }

  private static String nest(String inner, String outer) {
    return named("a", "merge", "exit", outer).replace("label %a.end\na.end", "label %b\na.end")
        + named("b", "a", "a.end", inner);
  }

  @Test
  void aNestIsAsLongAsItsIterationsTogether() {
    assertThat(plan(nest("ult i32 %b.next, 8", "ult i32 %a.next, 10")))
        .isEqualTo("silent:a b strips: back:");
    assertThat(plan(nest("ult i32 %b.next, 80", "ult i32 %a.next, 10")))
        .isEqualTo("silent:b strips:a/2 back:");
    assertThat(plan(nest("ult i32 %b.next, 190", "ult i32 %a.next, 10")))
        .isEqualTo("silent:b strips: back:a");
    assertThat(plan(nest("ult i32 %b.next, %n", "ult i32 %a.next, 10")))
        .isEqualTo("silent: strips:b/200 back:a");
  }

  /** A loop around one that has as many iterations as its number says. */
  private static String geometric(String start, String next, String question) {
    return """
    a:
      %n.a = phi i32 [ START, %merge ], [ %next, %a.end ]
      br label %b
    a.end:
      %next = NEXT
      %go.on = icmp QUESTION
      br i1 %go.on, label %a, label %exit
    """
            .replace("START", start)
            .replace("NEXT", next)
            .replace("QUESTION", question)
        + named("b", "a", "a.end", "ult i32 %b.next, %n.a");
  }

  /** The inner loop has 5 instructions, the outer one five more, and 1,000 are a response. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1   | shl i32 %n.a, 1  | ult i32 %n.a, 8   | silent:a b strips: back:",
        "1   | shl i32 %n.a, 1  | slt i32 %next, 16 | silent:a b strips: back:",
        "1   | shl i32 %n.a, 3  | sge i32 16, %next | silent:a b strips: back:",
        "1   | shl i32 %n.a, 1  | ult i32 %n.a, 60  | silent:b strips: back:a",
        "1   | shl i32 %n.a, 1  | ult i32 %n.a, 150 | silent: strips:b/200 back:a",
        "0   | shl i32 %n.a, 1  | ult i32 %n.a, 8   | silent: strips:b/200 back:a",
        "%n  | shl i32 %n.a, 1  | ult i32 %n.a, 8   | silent: strips:b/200 back:a",
        "1   | shl i32 %n.a, 1  | ult i32 %n.a, %n  | silent: strips:b/200 back:a",
        "1   | shl i32 %n.a, 1  | ne i32 %n.a, 8    | silent: strips:b/200 back:a",
        "1   | shl i32 %n.a, %n | ult i32 %n.a, 8   | silent: strips:b/200 back:a",
        "1   | shl i32 %n.a, 1  | slt i32 %n.a, 2000000000 | silent: strips:b/200 back:a",
        "4   | lshr i32 %n.a, 1 | ne i32 %next, 0   | silent:a b strips: back:",
        "4   | lshr i32 %n.a, 1 | ugt i32 %n.a, 1   | silent:a b strips: back:",
        "9   | udiv i32 %n.a, 10 | ne i32 0, %n.a   | silent:a b strips: back:",
        "90  | lshr i32 %n.a, 1 | ne i32 %next, 0   | silent:b strips: back:a",
        "%n  | lshr i32 %n.a, 1 | ne i32 %next, 0   | silent: strips:b/200 back:a",
        "4   | lshr i32 %n.a, 1 | ne i32 %next, 1   | silent: strips:b/200 back:a",
        "4   | lshr i32 %n.a, 1 | uge i32 %next, 0  | silent: strips:b/200 back:a",
        "4   | udiv i32 %n.a, 1 | ne i32 %next, 0   | silent: strips:b/200 back:a",
        "4   | sdiv i32 %n.a, 2 | ne i32 %next, 0   | silent: strips:b/200 back:a",
      })
  void numbersThatAreMultipliedOrDividedHaveFewIterations(
      String start, String next, String question, String expected) {
    assertThat(plan(geometric(start, next, question))).isEqualTo(expected);
  }

  /** A loop that goes on until its counter is the rest of a division by 4. */
  private static String rest(String question, String branch) {
    return """
    a:
      %rest = and i32 %n, 3
      %question = icmp QUESTION
      br i1 %question, BRANCH
    before:
      br label %b
    """
            .replace("QUESTION", question)
            .replace("BRANCH", branch)
        + named("b", "before", "exit", "ne i32 %b.next, %rest");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ne i32 %rest, 0  | label %before, label %exit | silent:b strips: back:",
        "eq i32 0, %rest  | label %exit, label %before | silent:b strips: back:",
        "ugt i32 %rest, 0 | label %before, label %exit | silent:b strips: back:",
        "uge i32 %rest, 0 | label %before, label %exit | silent: strips:b/200 back:",
        "ne i32 %rest, 0  | label %exit, label %before | silent: strips:b/200 back:",
        "ne i32 %rest, 1  | label %before, label %exit | silent: strips:b/200 back:",
        "ne i32 %n, 0     | label %before, label %exit | silent: strips:b/200 back:",
        "ne i32 %rest, 0  | label %before, label %before | silent: strips:b/200 back:",
      })
  void aQuestionBeforeALoopTellsThatItsBoundIsNotItsStart(
      String question, String branch, String expected) {
    assertThat(plan(rest(question, branch))).isEqualTo(expected);
  }

  @Test
  void aCounterOfALoopBoundsTheOneInside() {
    assertThat(plan(nest("ule i32 %b.next, %a.i", "ult i32 %a.next, 10")))
        .isEqualTo("silent:a b strips: back:");
  }

  @Test
  void shortLoopsInARowAskWhenTheyAreLongTogether() {
    String one = named("a", "merge", "b", "ult i32 %a.next, 150");
    String other = named("b", "a.end", "exit", "ult i32 %b.next, 100");
    assertThat(plan(one + other)).isEqualTo("silent:b strips:a/200 back:");
  }

  @Test
  void aLoopThatCallsOrMayEndEarlyAsksInEachIteration() {
    String loop = loop("i32", "0", "1", "ult i32 %a.next, 3");
    String calls = loop.replace("a.end:\n", "a.end:\n  call void @f()\n");
    assertThat(plan(calls)).isEqualTo("silent: strips: back:a");
    String unknown = loop("i32", "0", "1", "ult i32 %a.next, %n");
    String early =
        unknown.replace(
            "br label %a.end", "%e = load i1, ptr %p\n  br i1 %e, label %exit, label %a.end");
    assertThat(plan(early)).isEqualTo("silent: strips: back:a");
  }
}
