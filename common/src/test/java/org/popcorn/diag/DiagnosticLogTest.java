package org.popcorn.diag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticLogTest {

  @Test
  void messagesAreSortedByPlaceAndPrintedOnceInClangsFormat() {
    DiagnosticLog log = new DiagnosticLog();
    log.report(ErrorKind.UNDEFINED_SYMBOL, "f");
    log.report(SourceLocation.of("b.c", 3), ErrorKind.INLINE_ASSEMBLY, "g");
    log.report(new SourceLocation("a.c", 10, 5), ErrorKind.MISSING_FILE, "h");
    log.report(new SourceLocation("a.c", 9, 5), ErrorKind.MISSING_FILE, "h");
    log.report(new SourceLocation("a.c", 9, 5), ErrorKind.MISSING_FILE, "h");
    assertThat(log.format("popcorn-cc"))
        .isEqualTo(
            """
            a.c:9:5: error: no such file or directory: 'h'
            a.c:10:5: error: no such file or directory: 'h'
            b.c:3: error: inline assembly in 'g' cannot migrate: it exists on one ISA only
            b.c:3: note: write it in C, use a compiler builtin, leave it out where \
            __popcorn__ is defined, or move it to a native part: --popcorn-native=FILE
            popcorn-cc: error: undefined symbol: f
            """);
  }

  @Test
  void malformedInputNamesFileSectionAndOffset() {
    DiagnosticLog log = new DiagnosticLog();
    log.add(
        new MalformedInputException(
                SourceLocation.of("main.o", ".llvm_stackmaps", 0x40), "unknown location kind 9")
            .diagnostic());
    assertThat(log.format("popcorn-cc"))
        .isEqualTo("popcorn-cc: error: main.o(.llvm_stackmaps)+0x40: unknown location kind 9\n");
  }

  @Test
  void warningsDoNotFailAPhaseAndErrorsDo() {
    DiagnosticLog log = new DiagnosticLog();
    log.report(ErrorKind.IGNORED_OPTION, "-march=native");
    log.throwIfErrors();
    log.report(ErrorKind.NO_INPUT);
    assertThatThrownBy(log::throwIfErrors)
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            thrown -> assertThat(thrown.diagnostics()).hasSize(2).isEqualTo(log.sorted()));
  }

  @Test
  void everyKindHasALowerCaseMessageWithoutFullStop() {
    for (ErrorKind kind : ErrorKind.values()) {
      String message = kind.message("a", "b", "c", "d", "e", "f", "g", "h");
      for (String text : List.of(message, kind.wayOut())) {
        assertThat(text).doesNotEndWith(".").doesNotContain("%");
        assertThat(
                text.isEmpty() || text.startsWith("C++") || !Character.isUpperCase(text.charAt(0)))
            .as(text)
            .isTrue();
      }
    }
  }
}
