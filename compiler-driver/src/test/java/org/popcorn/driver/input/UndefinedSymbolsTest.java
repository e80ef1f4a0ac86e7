package org.popcorn.driver.input;

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
      define i32 @main() {
        ret i32 0
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
    assertThat(report(MODULE))
        .isEqualTo(
            """
            dir/main.c:7:3: error: undefined symbol: nowhere
            dir/main.c:9:5: error: undefined symbol: missing
            popcorn-cc: error: undefined symbol: in_table
            """);
  }

  @Test
  void aProgramHasAMain() {
    assertThat(report("")).isEqualTo("popcorn-cc: error: undefined symbol: main\n");
  }

  @Test
  void boundsOfExistingSectionsAndMigrationPointsAreDefinedLater() {
    String text =
        """
        @entry = global i32 1, section "commands"
        @__start_commands = external global i32
        @__stop_others = external global i32
        @_end = external global i8
        declare void @popcorn_migration_point()
        define i32 @main() {
          call void @popcorn_migration_point()
          %a = load i32, ptr @__start_commands
          %b = load i32, ptr @__stop_others
          %c = load i8, ptr @_end
          ret i32 0
        }
        """;
    assertThat(report(text)).isEqualTo("popcorn-cc: error: undefined symbol: __stop_others\n");
  }

  private static String report(String text) {
    DiagnosticLog log = new DiagnosticLog();
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse("test", text.getBytes(StandardCharsets.UTF_8))) {
      UndefinedSymbols.report(module, Set.of("puts"), log);
    }
    return log.format("popcorn-cc");
  }
}
