package org.popcorn.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmException;
import org.popcorn.llvm.LlvmModule;

class PassPipelineTest {
  private static final String SOURCE = "define void @main() {\n  ret void\n}\n";

  private record Step(String name, List<String> trace, boolean fails) implements Pass {
    @Override
    public void run(LlvmModule module, PassContext context) {
      trace.add(name);
      if (fails) {
        context.log().report(ErrorKind.MODULE_ASSEMBLY, "nop");
      }
    }
  }

  private static final class Breaker implements Pass {
    @Override
    public String name() {
      return "breaker";
    }

    @Override
    public void run(LlvmModule module, PassContext context) {
      module.function("main").orElseThrow().entry().terminator().orElseThrow().erase();
    }
  }

  private static LlvmModule parse(LlvmContext context) {
    return context.parse("test", SOURCE.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void nothingRunsAfterAPassThatReportedAnError() {
    List<String> trace = new ArrayList<>();
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = parse(context)) {
      PassPipeline.of(
              List.of(
                  new Step("one", trace, false),
                  new Step("two", trace, true),
                  new Step("three", trace, false)))
          .run(module, new PassContext(new DiagnosticLog()));
    }
    assertThat(trace).containsExactly("one", "two");
  }

  @Test
  void theVerifierNamesThePassThatBrokeTheModule() {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = parse(context)) {
      assertThatThrownBy(
              () ->
                  PassPipeline.of(List.of(new Breaker()))
                      .heardBy(new PassVerifier())
                      .run(module, new PassContext(new DiagnosticLog())))
          .isInstanceOf(LlvmException.class)
          .hasMessageStartingWith("after breaker: ");
    }
  }

  @Test
  void passesOfOthersStandWhereTheyAreAskedFor() {
    Pass one = new Step("one", new ArrayList<>(), false);
    Pass two = new Step("two", new ArrayList<>(), false);
    List<PlacedPass> others =
        List.of(
            placed("a", new PassPosition.After("one")),
            placed("b", new PassPosition.Before("two")),
            placed("c", new PassPosition.After("one")),
            placed("d", PassPosition.late()),
            placed("e", new PassPosition.Before("one")));
    assertThat(PassPipeline.of(List.of(one, two)).with(others).names())
        .containsExactly("e", "one", "a", "c", "b", "two");
  }

  private static PlacedPass placed(String name, PassPosition position) {
    return new PlacedPass(new Step(name, new ArrayList<>(), false), position);
  }

  @Test
  void twoPassesOfOneNameAreRefused() {
    Pass one = new Step("one", new ArrayList<>(), false);
    assertThatThrownBy(() -> PassPipeline.of(List.of(one, one)))
        .hasMessageContaining("two passes have one name");
  }

  @Test
  void aPipelineUpToAPassEndsWithIt() {
    Pass one = new Step("one", new ArrayList<>(), false);
    Pass two = new Step("two", new ArrayList<>(), false);
    assertThat(PassPipeline.of(List.of(one, two)).upTo("one").names()).containsExactly("one");
  }

  @Test
  void aFactIsToldOnceAndBeforeItIsNeeded() {
    PassContext context = new PassContext(new DiagnosticLog());
    assertThatThrownBy(() -> context.get(String.class)).hasMessageContaining("no pass so far");
    context.put(String.class, "fact");
    assertThat(context.get(String.class)).isEqualTo("fact");
    assertThatThrownBy(() -> context.put(String.class, "other"))
        .hasMessageContaining("two passes tell String");
  }
}
