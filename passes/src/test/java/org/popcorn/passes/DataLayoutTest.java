package org.popcorn.passes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.popcorn.llvm.DataLayout;
import org.popcorn.llvm.GlobalVariable;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.TypeKind;
import org.popcorn.target.Isa;

class DataLayoutTest {
  private static final String EVERY_TYPE_OF_C =
      """
      target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
      target triple = "riscv64-popcorn-linux-musl"
      @a = global { i8, i16, i32, i64, i128, ptr, half, bfloat, float, double, fp128, i1 } zeroinitializer
      @b = global { i8, fp128, i8, i128, i8, <2 x i32>, i8, <4 x float>, i8, <8 x i32>, i8 } zeroinitializer
      @c = global { i8, [3 x { i8, double }], <{ i8, i64 }>, i24, i48, i8, { i8, { i64, i8 } } } zeroinitializer
      @d = global { i8, <3 x i32>, i8, <16 x i8>, i8, <2 x double>, i8, <2 x half> } zeroinitializer
      """;

  @Test
  void everyIsaHasTheSameSizesAlignmentsAndOffsets() {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module =
            context.parse("types", EVERY_TYPE_OF_C.getBytes(StandardCharsets.UTF_8))) {
      List<Long> portable = layout(module);
      assertThat(portable).hasSizeGreaterThan(100);
      for (Isa isa : Isa.all()) {
        try (LlvmModule copy = module.duplicate()) {
          copy.setDataLayout(isa.dataLayout());
          assertThat(layout(copy)).as(isa.id()).isEqualTo(portable);
        }
      }
    }
  }

  private static List<Long> layout(LlvmModule module) {
    List<Long> numbers = new ArrayList<>();
    for (GlobalVariable global : module.globals()) {
      collect(module.dataLayout(), global.valueType(), numbers);
    }
    return numbers;
  }

  private static void collect(DataLayout layout, Type type, List<Long> numbers) {
    numbers.add(layout.sizeBytes(type));
    numbers.add(layout.storeSizeBytes(type));
    numbers.add((long) layout.alignmentBytes(type));
    if (type.kind() == TypeKind.STRUCT) {
      for (int i = 0; i < type.elementCount(); i++) {
        numbers.add(layout.offsetBytes(type, i));
        collect(layout, type.elementAt(i), numbers);
      }
    }
  }
}
