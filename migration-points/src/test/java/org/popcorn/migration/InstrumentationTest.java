package org.popcorn.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.pipeline.Instrumented;
import org.popcorn.target.Isa;

class InstrumentationTest {
  private record Outcome(Instrumented result, String bitcode) {}

  private static Outcome instrument(String source, Set<String> external) {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse("test", source.getBytes(StandardCharsets.UTF_8))) {
      Instrumented result = run(module, external);
      module.verify();
      return new Outcome(result, HexFormat.of().formatHex(module.bitcode()));
    }
  }

  private static Instrumented run(LlvmModule module, Set<String> external) {
    return TestPipeline.runWithoutDataStack(module, TestPipeline.points("default", 0), external);
  }

  private static String golden(String name) throws Exception {
    return Files.readString(TestTools.testData("golden").resolve(name).resolve("input.ll"));
  }

  @Test
  void theSameModuleGivesTheSameBytes() throws Exception {
    for (String name : new String[] {"invoke", "switch-and-phi", "debug-info"}) {
      Set<String> external = Set.of("throws", "site");
      Outcome first = instrument(golden(name), external);
      Outcome second = instrument(golden(name), external);
      assertThat(second.bitcode()).as(name).isEqualTo(first.bitcode());
      assertThat(second.result().catalog().sites()).isEqualTo(first.result().catalog().sites());
    }
  }

  @Test
  void idsDoNotDependOnDebugInformationOrFileNames() throws Exception {
    String source = golden("debug-info");
    assertThat(firstId(source.replace("input.c", "other.c"))).isEqualTo(firstId(source));
    assertThat(
            firstId(
                source.replaceAll("(?m)^    #dbg_value.*\n", "").replaceAll(", !dbg !\\d+", "")))
        .isEqualTo(firstId(source));
  }

  @Test
  void idsOfDifferentModulesDiffer() throws Exception {
    String source = golden("debug-info");
    assertThat(firstId(source.replace("shl nuw nsw i32 %6, 1", "shl nuw nsw i32 %6, 2")))
        .isNotEqualTo(firstId(source));
  }

  private static long firstId(String source) {
    return instrument(source, Set.of()).result().catalog().sites().get(0).id();
  }

  /** GlobalISel, which -O0 chooses on aarch64, would make calls without their records. */
  @Test
  void noCodeGeneratorLosesASiteWithoutOptimization(@TempDir Path folder) throws Exception {
    Path bitcode = folder.resolve("in.bc");
    Set<Long> ids;
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module =
            context.parse("test", golden("loop-and-call").getBytes(StandardCharsets.UTF_8))) {
      ids = TestTools.ids(run(module, Set.of()).catalog());
      Files.write(bitcode, module.bitcode());
    }
    assertThat(ids).isNotEmpty();
    for (Isa isa : Isa.all()) {
      Path object = folder.resolve(isa.id() + ".o");
      List<String> command = new ArrayList<>(TestTools.llc(isa, bitcode, object));
      command.replaceAll(option -> option.equals("-O2") ? "-O0" : option);
      TestTools.run(command);
      assertThat(TestTools.stackMapIds(object)).as(isa.id()).isEqualTo(ids);
    }
  }

  @Test
  void aSymbolWithTheNameOfAResumeEntryIsRefused() {
    String source =
        """
        declare void @site()
        define void @f() {
          call void @site()
          ret void
        }
        define void @f.popcorn_resume() {
          ret void
        }
        """;
    assertThatThrownBy(() -> instrument(source, Set.of("site")))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("another symbol named 'f.popcorn_resume'");
  }

  @Test
  void aPointThatMayThrowIsRefused() {
    String source =
        """
        declare void @popcorn_migration_point()
        declare i32 @personality(...)
        define void @f() personality ptr @personality {
        entry:
          invoke void @popcorn_migration_point() to label %next unwind label %pad
        next:
          ret void
        pad:
          %e = landingpad { ptr, i32 } cleanup
          ret void
        }
        """;
    assertThatThrownBy(() -> instrument(source, Set.of()))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("without nothrow");
  }

  @Test
  void aModuleWithoutPointsStaysAsItIs() {
    Outcome outcome = instrument("define i32 @f(i32 %a) {\n ret i32 %a\n}\n", Set.of());
    assertThat(outcome.result().catalog().sites()).isEmpty();
    assertThat(outcome.result().mayMigrate()).isEmpty();
  }
}
