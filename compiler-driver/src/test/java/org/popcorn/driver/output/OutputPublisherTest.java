package org.popcorn.driver.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.diag.DiagnosticException;

final class OutputPublisherTest {

  @TempDir private Path folder;

  @Test
  void filesReplaceOldOnes() throws IOException {
    Files.writeString(folder.resolve("app"), "old");
    OutputPublisher.publish(Map.of(file("new"), folder.resolve("app")));
    assertThat(folder.resolve("app")).hasContent("new");
  }

  @Test
  void aRunningProgramCanBeReplaced() throws IOException {
    Path app = folder.resolve("app");
    Files.writeString(app, "old");
    try (var open = Files.newInputStream(app)) {
      OutputPublisher.publish(Map.of(file("new"), app));
      assertThat(open.readAllBytes()).asString().isEqualTo("old");
    }
  }

  @Test
  void nothingChangesIfOneFileCannotBeWritten() throws IOException {
    Path app = folder.resolve("app");
    Files.writeString(app, "old");
    Map<Path, Path> files = new LinkedHashMap<>();
    files.put(file("new"), app);
    files.put(file("newer"), folder.resolve("no/such/app"));
    assertThatThrownBy(() -> OutputPublisher.publish(files))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("cannot write");
    assertThat(app).hasContent("old");
    try (var entries = Files.list(folder)) {
      assertThat(entries.filter(path -> path.toString().contains(".popcorn-"))).isEmpty();
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "made", ""), text);
  }
}
