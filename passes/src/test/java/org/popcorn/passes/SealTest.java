package org.popcorn.passes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.popcorn.analysis.MayMigrate;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmException;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.pass.PassContext;

class SealTest {
  /** More than two parts of 64 bits, members or elements. */
  private static final List<String> LARGE =
      List.of("{ i64, i64, i64 }", "{ i64, i128 }", "<4 x i8>", "<3 x double>", "i129", "[9 x i1]");

  private static void seal(String source) {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse("test", source.getBytes(StandardCharsets.UTF_8))) {
      PassContext nothingMigrates = new PassContext(new DiagnosticLog());
      nothingMigrates.put(MayMigrate.class, new MayMigrate(Set.of(), Set.of()));
      new Seal().run(module, nothingMigrates);
    }
  }

  @Test
  void deoptStateOnAFunctionThatPromisesToReadNothingFailsTheBuild() {
    assertThatThrownBy(
            () ->
                seal(
                    """
                    declare void @pure() memory(none)
                    define void @f(i64 %x) {
                      call void @pure() [ "deopt"(i64 %x) ]
                      ret void
                    }
                    """))
        .isInstanceOf(LlvmException.class)
        .hasMessageContaining("call site in 'f': deopt state and a promise about memory");
  }

  @Test
  void deoptStateOnAMustTailCallFailsTheBuild() {
    assertThatThrownBy(
            () ->
                seal(
                    """
                    declare void @g(i64)
                    define void @f(i64 %x) {
                      musttail call void @g(i64 %x) [ "deopt"(i64 %x) ]
                      ret void
                    }
                    """))
        .isInstanceOf(LlvmException.class)
        .hasMessageContaining("deopt state on a musttail call");
  }

  @Test
  void deoptStateOnACallWithALargeResultFailsTheBuild() {
    for (String type : LARGE) {
      assertThatThrownBy(
              () ->
                  seal(
                      """
                      declare %1$s @g()
                      define void @f(i64 %%x) {
                        %%r = call %1$s @g() [ "deopt"(i64 %%x) ]
                        ret void
                      }
                      """
                          .formatted(type)))
          .isInstanceOf(LlvmException.class)
          .hasMessageContaining("not every back end passes");
    }
  }

  @Test
  void deoptStateOnACallWithALargeArgumentFailsTheBuild() {
    for (String type : LARGE) {
      assertThatThrownBy(
              () ->
                  seal(
                      """
                      declare void @g(%1$s)
                      define void @f(%1$s %%large, i64 %%x) {
                        call void @g(%1$s %%large) [ "deopt"(i64 %%x) ]
                        ret void
                      }
                      """
                          .formatted(type)))
          .isInstanceOf(LlvmException.class)
          .hasMessageContaining("not every back end passes");
    }
  }

  @Test
  void deoptStateOnACallWithATwoPartResultIsRight() {
    for (String type : List.of("i128", "{ i128 }", "fp128", "<2 x double>", "{ ptr, half }")) {
      seal(
          """
          declare %1$s @g(%1$s)
          define void @f(%1$s %%value, i64 %%x) {
            %%r = call %1$s @g(%1$s %%value) [ "deopt"(i64 %%x) ]
            ret void
          }
          """
              .formatted(type));
    }
  }
}
