package org.popcorn.llvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LlvmModuleTest {
  private static final String SOURCE =
      """
      @table = internal global [2 x ptr] [ptr @f, ptr null], align 8
      declare i64 @g(i64, ptr byval(i64) align 8)
      define internal i64 @f(i64 %a, ptr %p) noinline "key"="value" {
        %c = icmp eq i64 %a, 0
        br i1 %c, label %yes, label %no
      yes:
        br label %no
      no:
        %x = phi i64 [ %a, %0 ], [ 7, %yes ]
        %r = tail call fastcc i64 @g(i64 %x, ptr byval(i64) align 8 %p) [ "deopt"(i64 %x, ptr %p) ]
        ret i64 %r
      }
      """;

  private static LlvmModule parse(LlvmContext context, String text) {
    return context.parse("test.ll", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void viewsOfOneValueAreEqual() {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = parse(context, SOURCE)) {
      Function f = module.function("f").orElseThrow();
      assertThat(module.functions()).contains(f);
      assertThat(f.instructions().get(0).operand(0)).isEqualTo(f.argument(0));
      assertThat(f.attribute(AttributeIndex.FUNCTION, "key").orElseThrow().text())
          .isEqualTo("value");
      assertThat(f.hasAttribute(AttributeIndex.FUNCTION, "noinline")).isTrue();
      assertThat(f.users()).singleElement().isInstanceOf(Constant.class);
    }
  }

  @Test
  void callLikeCopiesEverythingButCalleeArgumentsAndBundles() {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = parse(context, SOURCE)) {
      Function f = module.function("f").orElseThrow();
      CallInstruction old = (CallInstruction) f.blocks().get(2).instructions().get(1);
      assertThat(old.hasOperandBundle("deopt")).isTrue();
      assertThat(old.operandBundles("deopt"::equals).getFirst().inputs()).hasSize(2);
      try (Builder builder = module.builder()) {
        CallInstruction made =
            builder
                .positionBefore(old)
                .callLike(
                    old,
                    old.functionType(),
                    old.callee(),
                    old.arguments(),
                    List.of(new OperandBundle("deopt", List.of(f.argument(0)))));
        old.replaceAllUsesWith(made);
        old.erase();
        assertThat(made.toString())
            .isEqualTo(
                "%1 = tail call fastcc i64 @g(i64 %x, ptr byval(i64) align 8 %p) [ \"deopt\"(i64"
                    + " %a) ]");
      }
      module.verify();
    }
  }

  @Test
  void splitOffHeadLeavesPhisOfSuccessorsRight() {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = parse(context, SOURCE)) {
      Function f = module.function("f").orElseThrow();
      BasicBlock last = f.blocks().get(2);
      BasicBlock head = last.splitOffHead(last.firstInsertionPoint(), "head");
      try (Builder builder = module.builder()) {
        builder.positionAtEnd(head).br(last);
      }
      assertThat(head.phis()).hasSize(1);
      assertThat(last.predecessors()).containsExactly(head);
      module.verify();
    }
  }

  @Test
  void bitcodeSurvivesARoundTrip() {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = parse(context, SOURCE);
        LlvmModule copy = context.parse("test.ll", module.bitcode())) {
      assertThat(copy.toString()).isEqualTo(module.toString());
    }
  }

  @Test
  void brokenInputIsAnExceptionWithLlvmsWords() {
    try (LlvmContext context = LlvmContext.create()) {
      assertThatThrownBy(() -> parse(context, "define i32 @f() { ret void }"))
          .isInstanceOf(LlvmException.class)
          .hasMessageContaining("test.ll:1");
      byte[] cut;
      try (LlvmModule module = parse(context, SOURCE)) {
        byte[] whole = module.bitcode();
        cut = java.util.Arrays.copyOf(whole, whole.length / 2);
      }
      assertThatThrownBy(() -> context.parse("cut.bc", cut)).isInstanceOf(LlvmException.class);
    }
  }

  @Test
  void invalidIrDoesNotVerify() {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = parse(context, SOURCE)) {
      module.function("f").orElseThrow().blocks().get(2).terminator().orElseThrow().erase();
      assertThatThrownBy(module::verify)
          .isInstanceOf(LlvmException.class)
          .hasMessageContaining("terminator");
    }
  }

  @Test
  void passPipelinesRunAndWrongOnesAreRefused() {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = parse(context, SOURCE);
        TargetMachine machine = TargetMachine.create("x86_64-linux-musl", "x86-64", "")) {
      module.runPasses("default<O2>", machine);
      module.verify();
      assertThatThrownBy(() -> module.runPasses("no-such-pass", machine))
          .isInstanceOf(LlvmException.class)
          .hasMessageContaining("no-such-pass");
    }
  }

  @Test
  void closingIsIdempotentAndAContextOutlivesItsModules() {
    LlvmContext context = LlvmContext.create();
    LlvmModule module = parse(context, SOURCE);
    assertThatThrownBy(context::close).isInstanceOf(IllegalStateException.class);
    module.close();
    module.close();
    assertThatThrownBy(module::functions).isInstanceOf(IllegalStateException.class);
    context.close();
    context.close();
  }

  @Test
  void noCacheFolderIsMadeInTheHomeFolder() {
    Path cache = Path.of(System.getProperty("user.home"), ".javacpp");
    boolean before = Files.exists(cache);
    try (LlvmContext context = LlvmContext.create()) {
      assertThat(context.isClosed()).isFalse();
    }
    assertThat(Files.exists(cache)).isEqualTo(before);
  }
}
