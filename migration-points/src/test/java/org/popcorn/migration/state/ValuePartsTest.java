package org.popcorn.migration.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;
import org.popcorn.table.ValueType;

class ValuePartsTest {
  private static LlvmModule identity(LlvmContext context, String type) {
    String source = "define %s @f(%s %%x) {\n ret %s %%x\n}\n".formatted(type, type, type);
    return context.parse("test", source.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ptr                      | [i64]
          i1                       | [i1]
          i7                       | [i8]
          i33                      | [i64]
          i65                      | [i64, i1]
          i100                     | [i64, i64]
          i200                     | [i64, i64, i64, i8]
          float                    | [float]
          double                   | [double]
          half                     | [i16]
          bfloat                   | [i16]
          fp128                    | [i64, i64]
          <4 x float>              | [i64, i64]
          <3 x i32>                | [i64, i32]
          <2 x i8>                 | [i16]
          <17 x i1>                | [i32]
          <2 x fp128>              | [i64, i64, i64, i64]
          <3 x ptr>                | [i64, i64, i64]
          {}                       | []
          { i8, [2 x { float }] }  | [i8, float, float]
          <{ i8, i64 }>            | [i8, i64]
          """)
  void theTypesOfTheParts(String type, String parts) {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = identity(context, type);
        Builder builder = module.builder()) {
      assertThat(
              new ValueParts(builder)
                  .typesOf(module.function("f").orElseThrow().argument(0).type()))
          .hasToString(parts);
    }
  }

  /**
   * The parts go through words as in a logical frame, with ones in the bits that a part does not
   * have. That LLVM then finds the whole to be the value itself, for any value, proves that nothing
   * is lost.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ptr",
        "i1",
        "i7",
        "i33",
        "i65",
        "i100",
        "i128",
        "float",
        "double",
        "half",
        "bfloat",
        "fp128",
        "<4 x i32>",
        "<2 x i64>",
        "<3 x i8>",
        "<8 x i1>",
        "<2 x ptr>",
        "{ i64, double }",
        "{ i8, [2 x float], { ptr } }",
      })
  void joiningUndoesSplitting(String type) {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = identity(context, type);
        Builder builder = module.builder()) {
      Function f = module.function("f").orElseThrow();
      Instruction ret = f.entry().terminator().orElseThrow();
      builder.positionBefore(ret);
      ValueParts parts = new ValueParts(builder);
      Value x = f.argument(0);
      List<ValueType> types = parts.typesOf(x.type());
      List<Value> words = new ArrayList<>();
      for (Value part : parts.split(x)) {
        assertThat(part.type().toString()).isEqualTo(types.get(words.size()).toString());
        words.add(asWord(builder, part));
      }
      List<Value> read = new ArrayList<>();
      for (Value word : words) {
        read.add(parts.fromWord(word, types.get(read.size())));
      }
      ret.setOperand(0, parts.join(x.type(), read.iterator()));
      module.verify();
      module.runPasses("function(instcombine,sroa,instcombine)", null);
      assertThat(f.instructions()).as(f.toString()).hasSize(1);
      assertThat(f.entry().terminator().orElseThrow().operand(0)).isEqualTo(x);
    }
  }

  @Test
  void aMemberThatWasNeverSetTakesNoRegister() {
    String source =
        """
        define void @f(i64 %x) {
          %half = insertvalue [2 x i64] zeroinitializer, i64 %x, 0
          %same = insertvalue [2 x i64] %half, i64 0, 1
          ret void
        }
        """;
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse("test", source.getBytes(StandardCharsets.UTF_8));
        Builder builder = module.builder()) {
      Function f = module.function("f").orElseThrow();
      builder.positionBefore(f.entry().terminator().orElseThrow());
      for (Instruction half : f.instructions().subList(0, 2)) {
        List<Value> parts = new ValueParts(builder).split(half);
        assertThat(parts.get(0)).isInstanceOf(Instruction.class);
        assertThat(parts.get(1)).isEqualTo(module.types().i64().constant(0));
      }
    }
  }

  private static Value asWord(Builder builder, Value part) {
    Types types = builder.module().types();
    Value bits = part;
    if (part.type().isFloatingPoint()) {
      int width = part.type().equals(types.floatType()) ? 32 : 64;
      bits = builder.bitCast(part, types.integer(width), "");
    }
    if (bits.type().integerBits() == 64) {
      return bits;
    }
    Value garbage = types.i64().constant(-1L << bits.type().integerBits());
    return builder.binary(Opcode.OR, builder.cast(Opcode.ZEXT, bits, types.i64(), ""), garbage, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x86_fp80",
        "ppc_fp128",
        "<vscale x 2 x i64>",
        "{ i8, x86_fp80 }",
        "<2 x x86_fp80>"
      })
  void aTypeThatIsNotCarriedIsDiagnosed(String type) {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = identity(context, type);
        Builder builder = module.builder()) {
      Function f = module.function("f").orElseThrow();
      builder.positionBefore(f.entry().terminator().orElseThrow());
      assertThatThrownBy(() -> new ValueParts(builder).split(f.argument(0)))
          .isInstanceOf(DiagnosticException.class)
          .hasMessageContaining("lives across a call")
          .hasMessageContaining("'f'");
    }
  }
}
