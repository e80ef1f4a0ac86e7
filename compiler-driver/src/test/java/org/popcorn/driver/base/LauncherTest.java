package org.popcorn.driver.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.driver.options.Argument;
import org.popcorn.facts.ArgumentKind;

/**
 * Runs the compiled launcher in an installation whose clang and java print what they were asked.
 */
final class LauncherTest {

  @TempDir static Path home;
  @TempDir Path work;

  private record Result(int status, List<String> out, String err) {}

  @BeforeAll
  static void buildLauncher() throws Exception {
    Path sources =
        Path.of(System.getProperty("popcorn.root")).resolve("compiler-driver/src/main/c");
    Process make =
        new ProcessBuilder("make", "-s", "-C", sources.toString(), "DIST=" + home)
            .inheritIO()
            .start();
    assertThat(make.waitFor()).isZero();
    script("lib/llvm/clang", "printf '%s\\n' \"$@\"");
    script("lib/llvm/ld.lld", "printf 'lld %s\\n' \"$@\"");
    Files.createDirectories(home.resolve("lib/popcorn"));
    Files.writeString(
        home.resolve("lib/popcorn/clang.cfg"), "# a comment\n--target=portable\n-I<CFGDIR>/x\n");
    Files.writeString(home.resolve("lib/popcorn/clang-headers.cfg"), "-headers\n");
    Files.writeString(home.resolve("lib/popcorn/clang-last.cfg"), "-last\n");
  }

  @BeforeEach
  void prepareJava() throws IOException {
    java("25.0.1", "for a; do echo \"$a\"; done");
  }

  @Test
  void compilingAddsOurOptionsAroundTheUsers() throws Exception {
    assertThat(launch("-c", "-O2", "a.c").out)
        .containsExactly(
            "--start-no-unused-arguments",
            "--target=portable",
            "-I" + home.toRealPath() + "/lib/popcorn/x",
            "-gline-tables-only",
            "-fdebug-compilation-dir=.",
            "--end-no-unused-arguments",
            "-c",
            "-O2",
            "a.c",
            "--start-no-unused-arguments",
            "-headers",
            "-last",
            "-flto=full",
            "--end-no-unused-arguments");
  }

  @Test
  void lineInformationStaysWithG0() throws Exception {
    assertThat(launch("-c", "-g0", "a.c").out).contains("-gline-tables-only").doesNotContain("-g0");
  }

  @Test
  void onlyWithGTheObjectTellsItsFolder() throws Exception {
    assertThat(launch("-c", "-g", "a.c").out).doesNotContain("-fdebug-compilation-dir=.");
    assertThat(launch("-c", "-g", "-g0", "a.c").out).contains("-fdebug-compilation-dir=.");
  }

  @Test
  void preprocessingMakesNoBitcode() throws Exception {
    assertThat(launch("-E", "a.c").out).contains("-E").doesNotContain("-flto=full");
  }

  @Test
  void optionsOfAnIsaAreDroppedWithAWarning() throws Exception {
    Result result = launch("-c", "a.c", "-march=native", "-mavx2", "-mllvm", "-mfoo", "-arch", "x");
    assertThat(result.out).doesNotContain("-march=native", "-mavx2", "-arch", "x");
    assertThat(result.out).containsSequence("-mllvm", "-mfoo");
    assertThat(result.err)
        .contains("popcorn-cc: warning: -march=native has no effect")
        .contains("[-Wpopcorn]");
  }

  @Test
  void theWarningCanBeSwitchedOffOrMadeAnError() throws Exception {
    assertThat(launch("-c", "-Wno-popcorn", "-march=native", "a.c").err).isEmpty();
    assertThat(launch("-c", "-march=native", "a.c", "-Wno-popcorn").err).isEmpty();
    assertThat(launch("-c", "-march=native", "a.c", "-w").err).isEmpty();
    assertThat(launch("-c", "-Werror=popcorn", "-march=native", "a.c").status).isEqualTo(1);
  }

  @Test
  void optionsThatNeedARunTimeOfTheirOwnAreRefused() throws Exception {
    assertThat(launch("-c", "-fsanitize=address", "a.c").err)
        .startsWith("popcorn-cc: error: '-fsanitize=address' is not supported: ");
    assertThat(launch("-c", "-fsanitize=undefined", "-fsanitize-trap=all", "a.c").status).isZero();
    assertThat(launch("a.o", "--coverage").status).isEqualTo(1);
    assertThat(launch("-c", "-fopenmp-simd", "a.c").status).isZero();
    assertThat(launch("-E", "-fopenmp", "a.c").status).isZero();
  }

  @Test
  void popcornOptionsDoNotReachClang() throws Exception {
    assertThat(launch("-c", "a.c", "--popcorn-points=all").out)
        .noneMatch(argument -> argument.startsWith("--popcorn"));
  }

  @Test
  void responseFilesAreExpandedAsGccDoes() throws Exception {
    Files.writeString(work.resolve("outer"), "-DA='b c'\n\"-DX=\\\"y\\\"\"  @inner\t-D\\ z");
    Files.writeString(work.resolve("inner"), "a.c ''");
    assertThat(launch("-c", "@outer", "@missing").out)
        .containsSequence("-c", "-DA=b c", "-DX=\"y\"", "a.c", "", "-D z", "@missing");
  }

  @Test
  void aResponseFileThatIncludesItselfIsAnError() throws Exception {
    Files.writeString(work.resolve("loop"), "@loop");
    Result result = launch("@loop");
    assertThat(result.status).isEqualTo(1);
    assertThat(result.err).contains("includes itself");
  }

  @Test
  void cxxInputNeedsItsLibrary() throws Exception {
    for (String[] arguments :
        List.of(
            new String[] {"-c", "a.cpp"},
            new String[] {"a.cc", "-o", "a"},
            new String[] {"-E", "a.C"},
            new String[] {"-x", "c++", "-c", "a.c"})) {
      Result result = launch(arguments);
      assertThat(result.status).isEqualTo(1);
      assertThat(result.err).contains("C++'s library could not be built");
    }
  }

  @Test
  void aFileNamedAfterAnotherLanguageCanBeC() throws Exception {
    assertThat(launch("-x", "c", "-c", "a.cc").status).isZero();
    assertThat(launch("-c", "-xc++", "-x", "none", "a.c").status).isZero();
  }

  /** Which files are accepted is for the suite "refusals", with a real preprocessor. */
  @Test
  void assemblerInputIsPreprocessedBeforeItIsJudged() throws Exception {
    assertThat(launch("-c", "a.S").err).contains("cannot read a.S");
    assertThat(launch("-E", "a.S").status).isZero();
  }

  @Test
  void valuesOfOptionsAreNoInputs() throws Exception {
    assertThat(launch("-c", "-include", "x.cc", "-o", "-E", "a.c").out).contains("-flto=full");
  }

  @Test
  void questionsToTheLinkerGoToLld() throws Exception {
    assertThat(launch("-Wl,--version").out).containsExactly("lld --version");
  }

  @Test
  void withoutAnInputClangAnswers() throws Exception {
    assertThat(launch("--version").out).contains("--version");
    assertThat(launch("-v").out).contains("-v");
  }

  @Test
  void linksRunJavaOnTheInstallation() throws Exception {
    assertThat(launch("a.o").out)
        .endsWith("org.popcorn.driver.PopcornCc")
        .contains("-Dpopcorn.home=" + home.toRealPath());
  }

  /** As the driver reads them; suite `options` tests what becomes of which arguments. */
  @Test
  void aLinkGetsTheArgumentsThatTheLauncherHasRead() throws Exception {
    Path read = work.resolve("read");
    java(
        "21",
        "for a; do case $a in -Dpopcorn.scratch=*) cp ${a#*=}/arguments " + read + ";; esac; done");
    launch("a.o", "-lm", "--popcorn-isas=x86_64", "-march=native", "-o", "x y", "-Wl,-shared,b.a");
    List<Argument> arguments = Argument.read(read);
    assertThat(arguments.subList(0, 4))
        .containsExactly(
            Argument.joined(ArgumentKind.OBJECT, "", "a.o"),
            Argument.joined(ArgumentKind.LIBRARY, "-l", "m"),
            Argument.joined(ArgumentKind.POPCORN, "--popcorn-isas=", "x86_64"),
            Argument.separate(ArgumentKind.OUTPUT, "-o", "x y"));
    assertThat(arguments.get(4).kind()).isEqualTo(ArgumentKind.REFUSED);
    assertThat(arguments.get(4).reason()).startsWith("programs are static");
    assertThat(arguments.get(5)).isEqualTo(Argument.joined(ArgumentKind.OBJECT, "", "b.a"));
    assertThat(arguments).hasSize(6);
  }

  @Test
  void theScratchFolderIsGoneAfterASuccess() throws Exception {
    java("25", "for a; do case $a in -Dpopcorn.scratch=*) echo x >${a#*=}/f;; esac; done");
    assertThat(launch("a.o").status).isZero();
    assertThat(scratchFolders()).isEmpty();
  }

  @Test
  void exitStatusIsJavas() throws Exception {
    java("21", "exit 1");
    assertThat(launch("a.o").status).isEqualTo(1);
    assertThat(scratchFolders()).isEmpty();
  }

  @Test
  void aJvmThatLlvmAbortsBecomesStatus70AndTheFolderIsKept() throws Exception {
    java(
        "21",
        "for a; do case $a in -Dpopcorn.scratch=*) echo ir >${a#*=}/merged.bc;; esac; done; kill -6"
            + " $$");
    Result result = launch("a.o", "-o", "x y");
    assertThat(result.status).isEqualTo(70);
    assertThat(result.err).contains("signal 6").contains("are kept in popcorn-crash-");
    Path kept = crashFolder();
    assertThat(kept.resolve("merged.bc")).hasContent("ir");
    assertThat(Files.readString(kept.resolve("command"))).endsWith("'a.o' '-o' 'x y'\n");
  }

  @Test
  void anInternalErrorKeepsTheFolderToo() throws Exception {
    java("21", "exit 70");
    assertThat(launch("a.o").status).isEqualTo(70);
    assertThat(crashFolder().resolve("command")).exists();
  }

  @Test
  void anInterruptEndsJavaAndLeavesNothing() throws Exception {
    java("21", "trap 'exit 1' TERM; touch " + work + "/started; while :; do sleep 0.1; done");
    Process process = start("a.o");
    while (!Files.exists(work.resolve("started"))) {
      Thread.sleep(10);
    }
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(128 + 15);
    assertThat(scratchFolders()).isEmpty();
  }

  @Test
  void aJdkThatIsTooOldIsPassedOver() throws Exception {
    java("17", "echo used");
    ProcessBuilder builder = builder("a.o");
    builder.environment().put("JAVA_HOME", work.resolve("none").toString());
    assertThat(run(builder).out).doesNotContain("used");
  }

  @Test
  void aPreparedProgramReplacesTheLauncher() throws Exception {
    Files.writeString(work.resolve("input"), "line\n");
    prepare("A=1", "", work.resolve("input").toString(), "", "read l; echo $A $l; exit 3");
    Result result = run(builder(home.resolve("bin/popcorn").toString(), List.of("run", "x")));
    assertThat(result.status).isEqualTo(3);
    assertThat(result.out).containsExactly("1 line");
    assertThat(result.err).isEmpty();
    assertThat(scratchFolders()).isEmpty();
  }

  @Test
  void aProgramWithASummaryIsAChildWhoseEndIsTheLaunchers() throws Exception {
    String hop = "{\"event\":\"hop\",\"pid\":7,\"from\":\"a\",\"to\":\"b\",\"point\":9}";
    Path stats = work.resolve("stats");
    Files.writeString(stats, "{\"event\":\"hop\"}\n");
    prepare("POPCORN_STATS=" + stats, "", "", "s", "echo \"$0\" >>$POPCORN_STATS; kill -9 $$", hop);
    Result result = run(builder(home.resolve("bin/popcorn").toString(), List.of("run", "x")));
    assertThat(result.status).isEqualTo(128 + 9);
    assertThat(result.err.lines().toList())
        .satisfiesExactly(
            heading -> assertThat(heading).matches(" +pid +hop +from +to +point .*"),
            row -> assertThat(row).matches(" +7 +1 +a +b +9 *"),
            end -> assertThat(end).matches("popcorn: 1 hop in .* s, ended by signal 9, Killed"));
    assertThat(scratchFolders()).isEmpty();
  }

  /** A java that prepares a shell with a script: program.h of the launcher says the form. */
  private void prepare(String... strings) throws IOException {
    List<String> all = new ArrayList<>(List.of(strings).subList(0, 4));
    all.addAll(List.of("/bin/sh", "sh", "-c"));
    all.addAll(List.of(strings).subList(4, strings.length));
    Path program = work.resolve("prepared");
    Files.writeString(program, String.join("\0", all) + "\0");
    java(
        "21",
        "for a; do case $a in -Dpopcorn.scratch=*) cp "
            + program
            + " ${a#*=}/program;; esac; done");
  }

  private static void script(String path, String body) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private void java(String version, String body) throws IOException {
    script("jdk/bin/java", body);
    Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private List<Path> scratchFolders() throws IOException {
    return listed(work.resolve("tmp"));
  }

  private Path crashFolder() throws IOException {
    List<Path> folders = new ArrayList<>(listed(work));
    folders.removeIf(path -> !path.getFileName().toString().startsWith("popcorn-crash-"));
    assertThat(folders).hasSize(1);
    return folders.get(0);
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private Result launch(String... arguments) throws Exception {
    return run(builder(arguments));
  }

  private Process start(String... arguments) throws IOException {
    return builder(arguments).start();
  }

  private ProcessBuilder builder(String... arguments) throws IOException {
    return builder(home.resolve("bin/popcorn-cc").toString(), List.of(arguments));
  }

  private ProcessBuilder builder(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments);
    Files.createDirectories(work.resolve("tmp"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
    builder.environment().put("POPCORN_JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().put("TMPDIR", work.resolve("tmp").toString());
    return builder;
  }

  private Result run(ProcessBuilder builder) throws Exception {
    Path out = work.resolve("out.txt");
    Path err = work.resolve("err.txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    int status = process.waitFor();
    return new Result(status, Files.readAllLines(out), Files.readString(err));
  }
}
