package org.popcorn.migration.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.strategy.EveryBoundary;
import org.popcorn.migration.strategy.PointPlacement;
import org.popcorn.pass.PassContext;
import org.popcorn.pass.PassVerifier;
import org.popcorn.passes.OptimizationLevel;

class PortablePipelineTest {
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

  @Test
  void debugInformationChangesNoCode() {
    for (OptimizationLevel level : OptimizationLevel.values()) {
      assertThat(instrumented(level, true)).as(level.name()).isEqualTo(instrumented(level, false));
    }
  }

  private static String instrumented(OptimizationLevel level, boolean keepsDebugInformation) {
    DiagnosticLog log = new DiagnosticLog();
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse("test", SOURCE.getBytes(StandardCharsets.UTF_8))) {
      PortablePipeline.of(
              new PortablePipeline.Settings(
                  level,
                  keepsDebugInformation,
                  new PointPlacement(new EveryBoundary(), 0),
                  Set.of("printf")))
          .heardBy(new PassVerifier())
          .run(module, new PassContext(log));
      assertThat(log.hasErrors()).isFalse();
      module.stripDebugInfo();
      return module.toString();
    }
  }
}
