package org.popcorn.passes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmException;
import org.popcorn.llvm.LlvmModule;

class SealTest {
  private static void seal(String source) {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse("test", source.getBytes(StandardCharsets.UTF_8))) {
      new Seal(function -> false).run(module, new DiagnosticLog());
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
    assertThatThrownBy(
            () ->
                seal(
                    """
                    declare { i64, i64, i64 } @g()
                    define void @f(i64 %x) {
                      %r = call { i64, i64, i64 } @g() [ "deopt"(i64 %x) ]
                      ret void
                    }
                    """))
        .isInstanceOf(LlvmException.class)
        .hasMessageContaining("not every back end returns");
  }
}
