package org.popcorn.passes;

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
  private static final String SOURCE =
      """
      declare i32 @printf(ptr, ...)
      define internal i32 @work(i64 %n, ptr %p) !dbg !5 {
        %a = alloca [4 x i64], align 16, !dbg !8
        %v = alloca i8, i64 %n, align 1, !dbg !8
        store i64 %n, ptr %a, align 16, !dbg !8
        %r = call i32 (ptr, ...) @printf(ptr %p, ptr %a, ptr %v), !dbg !9
        ret i32 %r, !dbg !9
      }
      define i32 @main(i32 %n, ptr %p) {
        %w = sext i32 %n to i64
        %r = call i32 @work(i64 %w, ptr %p)
        ret i32 %r
      }
      !llvm.dbg.cu = !{!0}
      !llvm.module.flags = !{!2, !3}
      !0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, emissionKind: FullDebug)
      !1 = !DIFile(filename: "a.c", directory: "/nowhere")
      !2 = !{i32 7, !"Dwarf Version", i32 5}
      !3 = !{i32 2, !"Debug Info Version", i32 3}
      !4 = !DISubroutineType(types: !6)
      !5 = distinct !DISubprogram(name: "work", file: !1, line: 10, type: !4, spFlags: DISPFlagDefinition, unit: !0)
      !6 = !{}
      !8 = !DILocation(line: 12, column: 3, scope: !5)
      !9 = !DILocation(line: 13, column: 3, scope: !5)
      """;

  private record Step(String name, List<String> trace, boolean fails) implements ModulePass {
    @Override
    public void run(LlvmModule module, DiagnosticLog log) {
      trace.add(name);
      if (fails) {
        log.report(ErrorKind.MODULE_ASSEMBLY, "nop");
      }
    }
  }

  private static final class Breaker implements ModulePass {
    @Override
    public String name() {
      return "breaker";
    }

    @Override
    public void run(LlvmModule module, DiagnosticLog log) {
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
              new Step("one", trace, false),
              new Step("two", trace, true),
              new Step("three", trace, false))
          .run(module, new DiagnosticLog());
    }
    assertThat(trace).containsExactly("one", "two");
  }

  @Test
  void theVerifierNamesThePassThatBrokeTheModule() {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = parse(context)) {
      assertThatThrownBy(
              () -> PassPipeline.of(new Breaker()).verified().run(module, new DiagnosticLog()))
          .isInstanceOf(LlvmException.class)
          .hasMessageStartingWith("after breaker: ");
    }
  }

  @Test
  void debugInformationChangesNoCode() {
    for (OptimizationLevel level : OptimizationLevel.values()) {
      assertThat(instrumented(level, true)).as(level.name()).isEqualTo(instrumented(level, false));
    }
  }

  private static String instrumented(OptimizationLevel level, boolean keepsDebugInformation) {
    DiagnosticLog log = new DiagnosticLog();
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = parse(context)) {
      if (!keepsDebugInformation) {
        module.stripDebugInfo();
      }
      PassPipeline.diagnoses().verified().run(module, log);
      PassPipeline.beforeMigration(level).verified().run(module, log);
      PassPipeline.of(new DataStack(f -> true), new Seal(f -> true)).verified().run(module, log);
      assertThat(log.hasErrors()).isFalse();
      module.stripDebugInfo();
      return module.toString();
    }
  }
}
