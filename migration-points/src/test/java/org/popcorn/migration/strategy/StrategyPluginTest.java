package org.popcorn.migration.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.migration.points.MigrationPoint;
import org.popcorn.migration.points.MigrationPointStrategy;
import org.popcorn.pass.Plugin;

class StrategyPluginTest {
  private static final String SERVICES =
      "META-INF/services/org.popcorn.migration.points.MigrationPointStrategy";

  @TempDir private Path folder;

  private final DiagnosticLog log = new DiagnosticLog();

  /** A strategy as a plugin would have it. */
  public static class Fourth implements MigrationPointStrategy {
    @Override
    public String name() {
      return "fourth";
    }

    @Override
    public List<MigrationPoint> choose(FunctionBody body, boolean recursive) {
      return List.of();
    }
  }

  /** Not what a jar that names it promises. */
  public static final class NotAStrategy {}

  /** Cannot be made. */
  public static final class Throwing extends Fourth {
    public Throwing() {
      throw new IllegalStateException("no licence");
    }
  }

  /** Takes the name of a built-in one. */
  public static final class SecondDefault extends Fourth {
    @Override
    public String name() {
      return "default";
    }
  }

  @Test
  void aPluginsStrategiesComeAfterTheBuiltInOnes() throws IOException {
    Strategies strategies = withPlugin(jar("fourth.jar", SERVICES, Fourth.class.getName()));
    assertThat(strategies.names()).containsExactly("default", "all", "none", "fourth");
    assertThat(strategies.named("fourth")).isPresent();
    assertThat(log.hasErrors()).isFalse();
  }

  @Test
  void aMissingJarIsReported() {
    assertThat(messageFor(folder.resolve("missing.jar")))
        .contains("error: no such file or directory: '")
        .contains("missing.jar'");
  }

  @Test
  void aFileThatIsNoJarIsReported() throws IOException {
    Path file = folder.resolve("text.jar");
    Files.writeString(file, "not a jar");
    assertThat(messageFor(file)).contains("error: cannot use plugin '").contains("text.jar': zip");
  }

  @Test
  void aFolderIsNoJar() {
    assertThat(messageFor(folder)).contains("error: cannot use plugin '");
  }

  @Test
  void aJarWithoutStrategiesIsReported() throws IOException {
    assertThat(messageFor(jar("other.jar", "META-INF/other", "")))
        .contains("it has no " + SERVICES);
  }

  @Test
  void aClassThatIsNotThereIsReported() throws IOException {
    assertThat(messageFor(jar("gone.jar", SERVICES, "example.Gone")))
        .contains("cannot use plugin")
        .contains("example.Gone")
        .contains("not found");
  }

  @Test
  void aClassThatIsNoStrategyIsReported() throws IOException {
    assertThat(messageFor(jar("wrong.jar", SERVICES, NotAStrategy.class.getName())))
        .contains("NotAStrategy not a subtype");
  }

  @Test
  void aStrategyThatCannotBeMadeIsReportedWithItsReason() throws IOException {
    assertThat(messageFor(jar("throws.jar", SERVICES, Throwing.class.getName())))
        .contains("no licence");
  }

  @Test
  void aNameThatIsTakenIsReported() throws IOException {
    assertThat(messageFor(jar("second.jar", SERVICES, SecondDefault.class.getName())))
        .contains("a strategy 'default' is there already");
  }

  private Strategies withPlugin(Path jar) {
    List<Class<?>> kinds = List.of(MigrationPointStrategy.class);
    return Strategies.withPlugins(List.of(Plugin.load(jar, kinds, log)), log);
  }

  private String messageFor(Path jar) {
    assertThat(withPlugin(jar).names()).containsExactly("default", "all", "none");
    assertThat(log.hasErrors()).isTrue();
    return log.format("popcorn-cc");
  }

  private Path jar(String name, String entry, String content) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(content.getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    return jar;
  }
}
