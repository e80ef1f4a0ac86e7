package org.popcorn.driver.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcorn.driver.options.Argument.joined;
import static org.popcorn.driver.options.Argument.separate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.facts.ArgumentKind;
import org.popcorn.target.Isa;

/** What the launcher makes of a command line is tested by suite `options`. */
final class OptionParserTest {

  private static final Argument SOURCE = input(ArgumentKind.SOURCE, "", "a.c");

  private final DiagnosticLog log = new DiagnosticLog();

  @Test
  void inputsKeepTheirOrder() {
    assertThat(
            parse(
                    SOURCE,
                    joined(ArgumentKind.LIBRARY, "-l", "x"),
                    input(ArgumentKind.OBJECT, "", "b.o"),
                    joined(ArgumentKind.INERT, "--start-group", ""),
                    input(ArgumentKind.ASSEMBLER, "assembler", "c.txt"),
                    separate(ArgumentKind.LINKER, "--opt-remarks-passes", "y"))
                .inputs())
        .containsExactly(
            new LinkInput.Source("a.c", ""),
            new LinkInput.Library("x"),
            new LinkInput.ObjectFile(Path.of("b.o")),
            new LinkInput.LinkerOption(List.of("--start-group"), false),
            new LinkInput.Source("c.txt", "assembler"),
            new LinkInput.LinkerOption(List.of("--opt-remarks-passes", "y"), true));
  }

  @Test
  void whatIsNotForTheLinkIsTheCompilers() {
    List<Argument> options =
        List.of(
            joined(ArgumentKind.FRONT_END, "-D", "X"),
            separate(ArgumentKind.FRONT_END, "-I", "d"),
            joined(ArgumentKind.COMPILER, "-fwhatever", ""),
            joined(ArgumentKind.VERBOSE, "-v", ""),
            joined(ArgumentKind.DEBUG, "-g", "3"));
    Options parsed = OptionParser.parse(options, Map.of(), log);
    assertThat(parsed.compileOptions()).isEqualTo(options);
    assertThat(parsed.reports().verbose()).isTrue();
    assertThat(parsed.program().debugInformation()).isTrue();
  }

  @Test
  void linkOptionsDoNotReachTheCompiler() {
    Options options =
        parse(
            joined(ArgumentKind.WITHOUT_EFFECT, "-static", ""),
            joined(ArgumentKind.STRIP, "-s", ""),
            joined(ArgumentKind.LIBRARY_FOLDER, "-L", "d"),
            separate(ArgumentKind.LIBRARY_FOLDER, "-L", "e"),
            separate(ArgumentKind.LANGUAGE, "-x", "c"),
            joined(ArgumentKind.MAP, "-Map=", "m"),
            SOURCE);
    assertThat(options.compileOptions()).isEmpty();
    assertThat(options.libraryFolders()).containsExactly(Path.of("d"), Path.of("e"));
    assertThat(options.program().strip()).isTrue();
    assertThat(options.reports().mapFile()).isEqualTo(Path.of("m"));
  }

  @Test
  void outputNamesFollowTheHostsOne() {
    assertThat(parse(SOURCE).outputFor(Isa.host())).isEqualTo(Path.of("a.out"));
    Options options = parse(SOURCE, separate(ArgumentKind.OUTPUT, "-o", "dir/app"));
    assertThat(options.outputFor(Isa.host())).isEqualTo(Path.of("dir/app"));
    assertThat(options.outputFor(Isa.RISCV64)).isEqualTo(Path.of("dir/app.riscv64"));
  }

  @Test
  void theLastOptimizationLevelCounts() {
    assertThat(parse(SOURCE).program().optimization()).isEqualTo("2");
    assertThat(parse(level("0"), level("s")).program().optimization()).isEqualTo("s");
    assertThat(parse(level("")).program().optimization()).isEqualTo("1");
    assertThat(parse(level("fast")).program().optimization()).isEqualTo("3");
  }

  @Test
  void isasComeFromTheOptionElseFromTheEnvironment() {
    Argument isas = joined(ArgumentKind.POPCORN, "--popcorn-isas=", "aarch64");
    Map<String, String> two = Map.of("POPCORN_ISAS", "riscv64,x86_64");
    assertThat(OptionParser.parse(List.of(SOURCE), two, log).isas())
        .containsExactly(Isa.X86_64, Isa.RISCV64);
    assertThat(OptionParser.parse(List.of(isas), two, log).isas()).containsExactly(Isa.AARCH64);
    assertThat(parse(SOURCE).isas()).isEqualTo(Isa.all());
  }

  @Test
  void thePlainNameIsThatOfTheHost() {
    Options options =
        OptionParser.parse(List.of(SOURCE), Map.of("POPCORN_HOST_ISA", "aarch64"), log);
    assertThat(options.outputFor(Isa.AARCH64)).isEqualTo(Path.of("a.out"));
    assertThat(options.outputFor(Isa.X86_64)).isEqualTo(Path.of("a.out.x86_64"));
    OptionParser.parse(List.of(SOURCE), Map.of("POPCORN_HOST_ISA", "vax"), log);
    assertThat(log.format("popcorn-cc")).contains("'vax' in 'POPCORN_HOST_ISA=vax'");
  }

  @Test
  void allProblemsAreReportedAtOnce() {
    parse(
        joined(ArgumentKind.POPCORN, "--popcorn-isas=", "vax"),
        joined(ArgumentKind.POPCORN, "--popcorn-points=", "sometimes"),
        new Argument(ArgumentKind.REFUSED, false, "-shared", "", "static"),
        new Argument(ArgumentKind.REFUSED_IN_PROGRAMS, false, "-nostdlib", "", "libc"),
        new Argument(ArgumentKind.INEFFECTIVE, false, "-z", "now", "late"));
    assertThat(log.format("popcorn-cc"))
        .contains("unknown ISA 'vax'")
        .contains("'sometimes' in '--popcorn-points=sometimes': known are default, all, none")
        .contains("'-shared' is not supported: static")
        .contains("'-nostdlib' is not supported: libc")
        .contains("'-znow' has no effect: late");
  }

  @Test
  void anObjectNeedsNoLibc() {
    parse(
        joined(ArgumentKind.RELOCATABLE, "-r", ""),
        new Argument(ArgumentKind.REFUSED_IN_PROGRAMS, false, "-nostdlib", "", "libc"));
    assertThat(log.format("popcorn-cc")).isEmpty();
  }

  @Test
  void eachArgumentOfTheLaunchersFileIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("arguments");
    Files.writeString(
        file, "OUTPUT\0separate\0-o\0x y\0\0REFUSED\0\0-T\0x\0no\0OBJECT\0\0\0b.o\0\0");
    assertThat(Argument.read(file))
        .containsExactly(
            separate(ArgumentKind.OUTPUT, "-o", "x y"),
            new Argument(ArgumentKind.REFUSED, false, "-T", "x", "no"),
            input(ArgumentKind.OBJECT, "", "b.o"));
  }

  private static Argument input(ArgumentKind kind, String language, String path) {
    return joined(kind, language, path);
  }

  private static Argument level(String value) {
    return joined(ArgumentKind.LEVEL, "-O", value);
  }

  private Options parse(Argument... arguments) {
    return OptionParser.parse(List.of(arguments), Map.of(), log);
  }
}
