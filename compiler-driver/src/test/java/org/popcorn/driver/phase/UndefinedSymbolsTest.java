package org.popcorn.driver.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;

final class UndefinedSymbolsTest {

  private static final String MODULE =
      """
      @missing = external global i32
      @optional = extern_weak global i32
      @unused = external global i32
      @table = global ptr @in_table
      declare void @nowhere()
      declare i32 @puts(ptr)
      declare void @in_table()
      declare void @llvm.trap()
      define i32 @f() !dbg !3 {
        %o = load i32, ptr @optional, !dbg !6
        call void @nowhere(), !dbg !7
        call void @nowhere(), !dbg !6
        %p = call i32 @puts(ptr getelementptr (i8, ptr @missing, i64 4)), !dbg !7
        call void @llvm.trap()
        ret i32 %o
      }
      !llvm.dbg.cu = !{!0}
      !llvm.module.flags = !{!2}
      !0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, emissionKind: LineTablesOnly)
      !1 = !DIFile(filename: "dir/main.c", directory: "/")
      !2 = !{i32 2, !"Debug Info Version", i32 3}
      !3 = distinct !DISubprogram(name: "f", file: !1, type: !4, spFlags: DISPFlagDefinition, unit: !0)
      !4 = !DISubroutineType(types: !5)
      !5 = !{}
      !6 = !DILocation(line: 7, column: 3, scope: !3)
      !7 = !DILocation(line: 9, column: 5, scope: !3)
      """;

  @Test
  void eachUndefinedSymbolIsReportedAtItsFirstUse() {
    DiagnosticLog log = new DiagnosticLog();
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse("test", MODULE.getBytes(StandardCharsets.UTF_8))) {
      UndefinedSymbols.report(module, Set.of("puts"), log);
    }
    assertThat(log.format("popcorn-cc"))
        .isEqualTo(
            """
            dir/main.c:7:3: error: undefined symbol: nowhere
            dir/main.c:9:5: error: undefined symbol: missing
            popcorn-cc: error: undefined symbol: in_table
            """);
  }
}
