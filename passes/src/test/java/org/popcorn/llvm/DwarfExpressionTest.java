package org.popcorn.llvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DwarfExpressionTest {
  /** Gives the expression of a record that says {@code text} of an argument. */
  private static void with(String text, Consumer<Optional<DwarfExpression>> test) {
    String source =
        """
        define i32 @f(i32 %%a) !dbg !3 {
            #dbg_value(i32 %%a, !5, %s, !6)
          ret i32 %%a, !dbg !6
        }
        !llvm.dbg.cu = !{!1}
        !llvm.module.flags = !{!2}
        !0 = !DIFile(filename: "f.c", directory: ".")
        !1 = distinct !DICompileUnit(language: DW_LANG_C11, file: !0, emissionKind: FullDebug)
        !2 = !{i32 2, !"Debug Info Version", i32 3}
        !3 = distinct !DISubprogram(name: "f", file: !0, line: 1, type: !4, unit: !1, spFlags: DISPFlagDefinition)
        !4 = !DISubroutineType(types: !{})
        !5 = !DILocalVariable(name: "a", scope: !3)
        !6 = !DILocation(line: 1, scope: !3)
        """
            .formatted(text);
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse("f.ll", source.getBytes(StandardCharsets.UTF_8))) {
      DebugRecord record = DebugRecords.of(module).get(0);
      assertThat(record.value()).contains(module.function("f").orElseThrow().argument(0));
      test.accept(DwarfExpression.of(record.expression()));
    }
  }

  @Test
  void aWholeValueThatLiesInMemoryIsRead() {
    with(
        "!DIExpression(DW_OP_LLVM_fragment, 8, 16)",
        read ->
            assertThat(read.orElseThrow().ofValueAt(24, 4).numbers())
                .containsExactly(0x23, 24, 0x06, 0x1000, 8, 16));
  }

  @Test
  void aNarrowValueThatIsComputedWithIsReadInItsSize() {
    with(
        "!DIExpression(DW_OP_LLVM_convert, 32, DW_ATE_signed, DW_OP_constu, 3, DW_OP_mul,"
            + " DW_OP_stack_value)",
        read ->
            assertThat(read.orElseThrow().ofValueAt(8, 4).numbers())
                .containsExactly(0x23, 8, 0x94, 4, 0x1001, 32, 5, 0x10, 3, 0x1e, 0x9f));
  }

  @Test
  void whatIsNotKnownIsNotGuessed() {
    with("!DIExpression(DW_OP_LLVM_tag_offset, 1)", read -> assertThat(read).isEmpty());
  }
}
