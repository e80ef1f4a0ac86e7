package org.popcorn.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.DebugRecord;
import org.popcorn.llvm.DebugRecords;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;

class ReachingRecordsTest {
  private static final String DEBUG_INFORMATION =
      """
      declare void @site()
      !llvm.dbg.cu = !{!1}
      !llvm.module.flags = !{!2}
      !0 = !DIFile(filename: "f.c", directory: ".")
      !1 = distinct !DICompileUnit(language: DW_LANG_C11, file: !0, emissionKind: FullDebug)
      !2 = !{i32 2, !"Debug Info Version", i32 3}
      !3 = distinct !DISubprogram(name: "f", file: !0, line: 1, type: !4, unit: !1, spFlags: DISPFlagDefinition)
      !4 = !DISubroutineType(types: !{})
      !5 = !DILocalVariable(name: "v", scope: !3)
      !6 = !DILocation(line: 1, scope: !3)
      """;

  /** What is said of the variable at each call of {@code @site}, in IR order; "-" if nothing. */
  private static List<String> atSites(String body) {
    String source =
        "define void @f(i1 %c, i32 %a, i32 %b) !dbg !3 {\n" + body + "}\n" + DEBUG_INFORMATION;
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse("f.ll", source.getBytes(StandardCharsets.UTF_8))) {
      Function function = module.function("f").orElseThrow();
      FunctionBody numbered = FunctionBody.of(function);
      List<Integer> calls =
          function.instructions().stream()
              .filter(CallInstruction.class::isInstance)
              .map(numbered::numberOf)
              .toList();
      Map<Integer, List<DebugRecord>> found =
          ReachingRecords.at(numbered, DebugRecords.of(module), calls);
      return calls.stream().map(call -> text(found.get(call))).toList();
    }
  }

  private static String text(List<DebugRecord> records) {
    return records.isEmpty() ? "-" : records.get(0).value().orElseThrow().name();
  }

  @Test
  void theLastRecordOfTheBlockCounts() {
    assertThat(
            atSites(
                """
                  call void @site()
                    #dbg_value(i32 %a, !5, !DIExpression(), !6)
                  call void @site()
                    #dbg_value(i32 %b, !5, !DIExpression(), !6)
                  call void @site()
                  ret void
                """))
        .containsExactly("-", "a", "b");
  }

  @Test
  void nothingIsKnownWhereWaysMeetThatSayDifferentThings() {
    assertThat(
            atSites(
                """
                    #dbg_value(i32 %a, !5, !DIExpression(), !6)
                  br i1 %c, label %left, label %right
                left:
                    #dbg_value(i32 %b, !5, !DIExpression(), !6)
                  br label %meet
                right:
                  call void @site()
                  br label %meet
                meet:
                  call void @site()
                  ret void
                """))
        .containsExactly("a", "-");
  }

  @Test
  void aLoopKeepsWhatIsSaidBeforeIt() {
    assertThat(
            atSites(
                """
                    #dbg_value(i32 %a, !5, !DIExpression(), !6)
                  br label %loop
                loop:
                  call void @site()
                  br i1 %c, label %loop, label %end
                end:
                  ret void
                """))
        .containsExactly("a");
  }

  @Test
  void aValueOfTheNextTurnIsNotWhatWasMeant() {
    assertThat(
            atSites(
                """
                  br label %loop
                loop:
                  %n = add i32 %a, %b
                  call void @site()
                  br i1 %c, label %said, label %rest
                said:
                    #dbg_value(i32 %n, !5, !DIExpression(), !6)
                  br label %rest
                rest:
                  br i1 %c, label %loop, label %end
                end:
                  ret void
                """))
        .containsExactly("-");
  }

  @Test
  void aRecordOfSomeBitsEndsThatOfAll() {
    assertThat(
            atSites(
                """
                    #dbg_value(i32 %a, !5, !DIExpression(), !6)
                  call void @site()
                    #dbg_value(i32 %b, !5, !DIExpression(DW_OP_LLVM_fragment, 0, 16), !6)
                  call void @site()
                  ret void
                """))
        .containsExactly("a", "b");
  }
}
