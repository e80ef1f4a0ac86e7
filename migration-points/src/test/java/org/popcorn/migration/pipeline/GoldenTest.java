package org.popcorn.migration.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.TestTools;
import org.popcorn.target.Isa;

/**
 * Runs every case of src/test/testdata/passes; {@code -Dgolden.update} writes the expected files.
 */
class GoldenTest {
  static List<PassCase> cases() throws IOException {
    return PassCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void outputIsAsExpected(PassCase test) throws IOException {
    PassCase.Result result = test.run();
    Path expected = test.folder().resolve(result.isRefused() ? "expected.txt" : "expected.ll");
    if (isUpdate()) {
      Files.writeString(expected, result.text());
    }
    assertThat(result.text()).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void twoRunsGiveTheSameBytes(PassCase test) throws IOException {
    assertThat(test.run()).isEqualTo(test.run());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyBackEndTakesTheOutput(PassCase test, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path expected = test.folder().resolve("expected.ll");
    if (!Files.exists(expected)) {
      return;
    }
    for (Isa isa : Isa.all()) {
      Path file = folder.resolve(isa.id() + ".bc");
      try (LlvmContext context = LlvmContext.create();
          LlvmModule module = context.parse(expected)) {
        module.verify();
        Files.write(file, module.bitcode());
      }
      assertThat(TestTools.run(TestTools.llc(isa, file, folder.resolve(isa.id() + ".o"))))
          .isEmpty();
    }
  }

  private static boolean isUpdate() {
    String value = System.getProperty("golden.update", "");
    return !value.isEmpty() && !value.startsWith("$");
  }
}
