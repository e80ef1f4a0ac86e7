package org.popcorn.driver.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.target.Isa;

final class OptionParserTest {

  private final DiagnosticLog log = new DiagnosticLog();

  @Test
  void inputsKeepTheOrderOfTheCommandLine() {
    assertThat(parse("a.c", "-lx", "b.o", "-Wl,--start-group,c.a", "-l", "y").inputs())
        .containsExactly(
            new LinkInput.Source("a.c", ""),
            new LinkInput.Library("x"),
            new LinkInput.ObjectFile(Path.of("b.o")),
            new LinkInput.LinkerOption("--start-group"),
            new LinkInput.LinkerOption("c.a"),
            new LinkInput.Library("y"));
  }

  @Test
  void unknownOptionsAreClangsInTheirOrder() {
    assertThat(
            parse("-DX", "-I", "d", "a.c", "-fwhatever", "-std=c99", "-pthread").compileOptions())
        .containsExactly("-DX", "-I", "d", "-fwhatever", "-std=c99", "-pthread");
  }

  @Test
  void linkOptionsDoNotReachTheCompiler() {
    Options options =
        parse("-static", "-no-pie", "-rdynamic", "-fuse-ld=gold", "-s", "-Ld", "-L", "e", "a.c");
    assertThat(options.compileOptions()).isEmpty();
    assertThat(options.libraryFolders()).containsExactly(Path.of("d"), Path.of("e"));
    assertThat(options.program().strip()).isTrue();
  }

  @Test
  void outputNamesFollowTheHostsOne() {
    assertThat(parse("a.c").outputFor(Isa.host())).isEqualTo(Path.of("a.out"));
    Options options = parse("a.c", "-o", "dir/app");
    assertThat(options.outputFor(Isa.host())).isEqualTo(Path.of("dir/app"));
    assertThat(options.outputFor(Isa.RISCV64)).isEqualTo(Path.of("dir/app.riscv64"));
  }

  @Test
  void theLastOptimizationLevelCounts() {
    assertThat(parse("a.c").program().optimization()).isEqualTo("2");
    assertThat(parse("-O0", "-Os", "a.c").program().optimization()).isEqualTo("s");
    assertThat(parse("-O", "a.c").program().optimization()).isEqualTo("1");
    assertThat(parse("-Ofast", "a.c").program().optimization()).isEqualTo("3");
  }

  @Test
  void languageHoldsUntilTheNextOne() {
    assertThat(parse("-xc", "a.txt", "-x", "none", "b.o").inputs())
        .containsExactly(
            new LinkInput.Source("a.txt", "c"), new LinkInput.ObjectFile(Path.of("b.o")));
  }

  @Test
  void isasComeFromTheOptionElseFromTheEnvironment() {
    assertThat(
            OptionParser.parse(List.of("a.c"), Map.of("POPCORN_ISAS", "riscv64,x86_64"), log)
                .isas())
        .containsExactly(Isa.X86_64, Isa.RISCV64);
    assertThat(
            OptionParser.parse(
                    List.of("--popcorn-isas=aarch64"), Map.of("POPCORN_ISAS", "x86_64"), log)
                .isas())
        .containsExactly(Isa.AARCH64);
    assertThat(OptionParser.parse(List.of("a.c"), Map.of(), log).isas()).isEqualTo(Isa.all());
  }

  @Test
  void thePlainNameIsThatOfTheHost() {
    Options options =
        OptionParser.parse(List.of("a.c"), Map.of("POPCORN_HOST_ISA", "aarch64"), log);
    assertThat(options.outputFor(Isa.AARCH64)).isEqualTo(Path.of("a.out"));
    assertThat(options.outputFor(Isa.X86_64)).isEqualTo(Path.of("a.out.x86_64"));
    OptionParser.parse(List.of("a.c"), Map.of("POPCORN_HOST_ISA", "vax"), log);
    assertThat(log.format("popcorn-cc")).contains("'vax' in 'POPCORN_HOST_ISA=vax'");
  }

  @Test
  void whatTheLinkerWouldDoIsDoneByUs() {
    Options options = parse("a.o", "-Wl,-Map,a.map,-s", "-Xlinker", "--as-needed");
    assertThat(options.program().strip()).isTrue();
    assertThat(options.inputs())
        .containsExactly(
            new LinkInput.ObjectFile(Path.of("a.o")), new LinkInput.LinkerOption("--as-needed"));
  }

  @Test
  void allProblemsAreReportedAtOnce() {
    parse("--popcorn-isas=vax", "--popcorn-points=sometimes", "--popcorn-what", "-shared", "-o");
    assertThat(log.format("popcorn-cc"))
        .contains("unknown ISA 'vax'")
        .contains("'sometimes' in '--popcorn-points=sometimes': known are default, all, none")
        .contains("unknown argument: '--popcorn-what'")
        .contains("'-shared' is not supported")
        .contains("argument to '-o' is missing");
  }

  private Options parse(String... arguments) {
    return OptionParser.parse(List.of(arguments), Map.of(), log);
  }
}
