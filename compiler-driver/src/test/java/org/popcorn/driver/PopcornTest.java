package org.popcorn.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.driver.run.ScheduleReader;
import picocli.CommandLine;

/** The popcorn command up to the point where the launcher takes over. */
final class PopcornTest {

  private static final String SCRATCH = "popcorn.scratch";
  private static final String HOME = "popcorn.home";

  @TempDir private static Path home;
  @TempDir private Path folder;
  private Path app = Path.of("");

  @BeforeAll
  static void buildReader() throws Exception {
    ScheduleReader.build(home);
    System.setProperty(HOME, home.toString());
  }

  @AfterAll
  static void forgetHome() {
    System.clearProperty(HOME);
  }

  @BeforeEach
  void makeProgram() throws IOException {
    System.setProperty(SCRATCH, folder.toString());
    app = folder.resolve("app");
    Files.write(app, "\u007fELF and further on Popcorn\0".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(app.toFile().setExecutable(true)).isTrue();
  }

  @AfterEach
  void forgetScratchFolder() {
    System.clearProperty(SCRATCH);
  }

  @Test
  void runPreparesProgramAndEnvironment() throws IOException {
    assertThat(execute("run", "--migrate=every:3", "--stats=/s", app.toString(), "--json", "a b"))
        .isZero();
    assertThat(prepared())
        .containsExactly(
            "POPCORN_MIGRATE=every:3",
            "POPCORN_REPORT=1",
            "POPCORN_STATS=/s",
            "",
            "",
            "",
            app.toString(),
            app.toString(),
            "--json",
            "a b");
  }

  @Test
  void runWithoutASchedulePreparesThePlainProgram() throws IOException {
    assertThat(execute("run", app.toString())).isZero();
    assertThat(prepared()).containsExactly("", "", "", app.toString(), app.toString());
  }

  @Test
  void whatIsToBeShownIsTheLaunchers() throws IOException {
    assertThat(execute("run", "--strict", "--summary", "--progress", app.toString())).isZero();
    assertThat(prepared())
        .containsExactly(
            "POPCORN_STATS=" + folder.resolve("watch.stats"),
            "POPCORN_STRICT=1",
            "",
            "",
            "sp",
            app.toString(),
            app.toString());
  }

  @Test
  void programsThatCannotStartAreStatus125() throws IOException {
    assertThat(execute("run", folder.resolve("missing").toString())).isEqualTo(125);
    assertThat(execute("run", folder.toString())).isEqualTo(125);
    assertThat(execute("run", "/bin/sh", "-c", "exit 0")).isEqualTo(125);
    assertThat(execute("restore", folder.resolve("missing").toString())).isEqualTo(125);
    assertThat(execute("restore", app.toString())).isEqualTo(125);
    assertThat(folder.resolve("program")).doesNotExist();
  }

  @Test
  void usageErrorsAreStatus2() {
    assertThat(execute()).isEqualTo(2);
    assertThat(execute("run")).isEqualTo(2);
    assertThat(execute("walk")).isEqualTo(2);
    assertThat(execute("run", "--migrate=sometimes", app.toString())).isEqualTo(2);
    assertThat(execute("restore")).isEqualTo(2);
    assertThat(execute("restore", "--isa=vax", app.toString())).isEqualTo(2);
    assertThat(execute("restore", "--migrate=sometimes", app.toString())).isEqualTo(2);
  }

  @Test
  void inspectingSomethingElseIsAnError() {
    assertThat(execute("inspect", folder.resolve("missing").toString())).isEqualTo(1);
    assertThat(execute("inspect", app.toString())).isEqualTo(1);
  }

  private List<String> prepared() throws IOException {
    String text = Files.readString(folder.resolve("program"), StandardCharsets.UTF_8);
    assertThat(text).endsWith("\0");
    return List.of(text.substring(0, text.length() - 1).split("\0", -1));
  }

  private static int execute(String... arguments) {
    CommandLine commandLine = Popcorn.commandLine();
    commandLine.setErr(new PrintWriter(new StringWriter()));
    return commandLine.execute(arguments);
  }
}
