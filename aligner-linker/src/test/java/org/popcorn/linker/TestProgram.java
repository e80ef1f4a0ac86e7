package org.popcorn.linker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.elf.ElfFile;
import org.popcorn.layout.PortableObject;
import org.popcorn.stackmap.UnloadedStackMaps;
import org.popcorn.table.ObjectSiteReader;
import org.popcorn.table.SiteCatalog;
import org.popcorn.table.SiteRows;
import org.popcorn.table.SiteValues;
import org.popcorn.target.Isa;

/**
 * Compiles the sources of {@code testdata/link} with the bundled tools and links them for all ISAs.
 */
final class TestProgram {

  private static final Path LLVM = Path.of(System.getProperty("popcorn.llvm"));
  private static final Path SOURCES = Path.of("src/test/testdata/link").toAbsolutePath();

  /** What native code of no particular ISA needs, so that code generation merges no globals. */
  private static final List<String> CLANG_OPTIONS =
      List.of(
          "-ffreestanding",
          "-fasynchronous-unwind-tables",
          "-fno-pic",
          "-ffunction-sections",
          "-fdata-sections",
          "-O2",
          "-Wall",
          "-Wextra",
          "-Werror");

  /** The program and a library. */
  private static final List<PortableObject> OBJECTS = PortableObject.inOrder(List.of("libc"));

  private final Path folder;
  private final Map<Isa, IsaInputs> inputs = new EnumMap<>(Isa.class);
  private final Map<Isa, SiteRows> userRows = new EnumMap<>(Isa.class);
  private final Map<Isa, SiteRows> libcRows = new EnumMap<>(Isa.class);
  private SiteCatalog userSites = SiteCatalog.of(List.of());

  private TestProgram(Path folder) {
    this.folder = folder;
  }

  /**
   * Compiles {@code user.c} or {@code .ll}, {@code libc.c} and {@code native.c} for all ISAs.
   *
   * @param definesOfOne options for the program on RISC-V alone, which make it differ there
   */
  static TestProgram compile(Path folder, String user, String... definesOfOne)
      throws IOException, InterruptedException {
    TestProgram program = new TestProgram(folder);
    for (Isa isa : Isa.all()) {
      Path output = Files.createDirectories(folder.resolve(isa.id()));
      List<String> defines = isa == Isa.RISCV64 ? List.of(definesOfOne) : List.of();
      program.compileUser(isa, user, output.resolve("user.o"), defines);
      program.archive(isa, "libc", output);
      program.archive(isa, "native", output);
      // An archive of nothing: these programs need no routines of libgcc.
      program.run(List.of(tool("llvm-ar"), "rc", output.resolve("libgcc.a").toString()));
      program.inputs.put(
          isa,
          new IsaInputs(
              output.resolve("user.o"),
              List.of(output.resolve("libc.a")),
              output.resolve("native.a"),
              List.of(),
              List.of(output.resolve("libgcc.a")),
              folder.resolve("app." + isa)));
      program.userRows.put(isa, new SiteRows(isa, List.of()));
      program.libcRows.put(isa, new SiteRows(isa, List.of()));
    }
    return program;
  }

  private void compileUser(Isa isa, String user, Path output, List<String> options)
      throws IOException, InterruptedException {
    if (user.endsWith(".c")) {
      clang(isa, user, output, options);
      return;
    }
    List<String> command = new ArrayList<>(List.of(tool("llc")));
    command.addAll(isa.llcOptions());
    command.addAll(List.of("-O2", "-filetype=obj", "-o", output.toString()));
    command.add(SOURCES.resolve(user).toString());
    run(command);
    UnloadedStackMaps.in(output);
  }

  private void archive(Isa isa, String name, Path output) throws IOException, InterruptedException {
    Path object = output.resolve(name + ".o");
    clang(isa, name + ".c", object, List.of());
    run(List.of(tool("llvm-ar"), "rc", output.resolve(name + ".a").toString(), object.toString()));
  }

  private void clang(Isa isa, String source, Path output, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(tool("clang"), "--target=" + isa.triple()));
    command.addAll(CLANG_OPTIONS);
    for (String option : isa.llcOptions()) {
      if (option.endsWith("-global-merge=false")) {
        command.addAll(List.of("-mllvm", option));
      }
    }
    if (isa == Isa.RISCV64) {
      command.addAll(List.of("-march=rv64gc", "-mno-relax"));
    }
    command.addAll(options);
    command.addAll(List.of("-c", SOURCES.resolve(source).toString(), "-o", output.toString()));
    run(command);
  }

  /** Reads the rows of the program's call sites out of its objects. */
  void readSites(SiteCatalog catalog) throws IOException {
    userSites = catalog;
    DiagnosticLog log = new DiagnosticLog();
    for (Isa isa : Isa.all()) {
      ElfFile object = ElfFile.read(inputs.get(isa).userObject());
      userRows.put(isa, ObjectSiteReader.read(object, isa, catalog, Map.of(), log));
    }
    assertThat(log.sorted()).isEmpty();
  }

  LinkInputs inputs(String... arguments) {
    Map<PortableObject, ModuleSites> sites =
        Map.of(
            PortableObject.USER,
            new ModuleSites(userSites, userRows, SiteValues.none()),
            OBJECTS.get(1),
            new ModuleSites(SiteCatalog.of(List.of()), libcRows, SiteValues.none()));
    // Any file that stands for the program will do.
    Path module = folder.resolve("x86_64/user.o");
    return new LinkInputs(
        inputs,
        OBJECTS,
        Map.of(),
        sites,
        List.of(module),
        Path.of(tool("lld")),
        List.of(arguments),
        folder);
  }

  LinkedProgram link(String... arguments) throws IOException {
    return ProgramLinker.link(inputs(arguments), phase -> {});
  }

  Path binary(Isa isa) {
    return inputs.get(isa).output();
  }

  Map<Isa, ElfFile> binaries() throws IOException {
    Map<Isa, ElfFile> binaries = new EnumMap<>(Isa.class);
    for (Isa isa : Isa.all()) {
      binaries.put(isa, ElfFile.read(binary(isa)));
    }
    return binaries;
  }

  private static String tool(String name) {
    return LLVM.resolve(name).toString();
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Path log = folder.resolve("tool.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as("%s: %s", command, Files.readString(log)).isZero();
  }
}
