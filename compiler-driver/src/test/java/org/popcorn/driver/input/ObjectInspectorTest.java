package org.popcorn.driver.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.diag.DiagnosticLog;

final class ObjectInspectorTest {

  private static final Path LLVM = Path.of(System.getProperty("popcorn.llvm", "."));

  @TempDir private Path folder;
  private final DiagnosticLog log = new DiagnosticLog();

  @BeforeEach
  void writeSource() throws IOException {
    Files.writeString(folder.resolve("f.c"), "int f(void) { return 1; }\n");
  }

  @Test
  void portableBitcodeAndItsArchivesAreTaken() throws Exception {
    run("clang", "--target=riscv64-popcorn-linux-musl", "-flto", "-c", "f.c", "-o", "f.o");
    run("llvm-ar", "rcS", "without-index.a", "f.o");
    run("llvm-ar", "rcs", "with-index.a", "f.o");
    run("llvm-ar", "rcs", "empty.a");
    for (String name : List.of("f.o", "without-index.a", "with-index.a", "empty.a")) {
      inspect(name);
    }
    assertThat(log.sorted()).isEmpty();
  }

  @Test
  void bitcodeWithoutASymbolTableIsReadByLlvm() throws Exception {
    Files.writeString(folder.resolve("f.ll"), "target triple = \"riscv64-popcorn-linux-musl\"\n");
    run("llvm-as", "f.ll", "-o", "f.bc");
    inspect("f.bc");
    assertThat(log.sorted()).isEmpty();
  }

  @Test
  void bitcodeOfAnotherTargetIsNamed() throws Exception {
    run("clang", "--target=x86_64-linux-gnu", "-flto", "-c", "f.c", "-o", "f.o");
    inspect("f.o");
    assertThat(log.format("popcorn-cc"))
        .contains("f.o' is bitcode for 'x86_64-unknown-linux-gnu', not a portable object")
        .contains("note: compile its source with popcorn-cc");
  }

  @Test
  void machineCodeIsNamedWithItsMachineAlsoInAnArchive() throws Exception {
    run("clang", "--target=aarch64-linux-gnu", "-c", "f.c", "-o", "a-file-with-a-long-name.o");
    run("llvm-ar", "rcs", "lib.a", "a-file-with-a-long-name.o");
    inspect("lib.a");
    assertThat(log.format("popcorn-cc"))
        .contains("lib.a(a-file-with-a-long-name.o)' is an ELF object for aarch64");
  }

  @Test
  void otherFilesAreReported() throws Exception {
    Files.writeString(folder.resolve("text.o"), "INPUT(x)");
    Files.writeString(folder.resolve("empty.o"), "");
    Files.writeString(folder.resolve("short.a"), "!<arch>\nx");
    for (String name : List.of("text.o", "empty.o", "short.a", "missing.o")) {
      inspect(name);
    }
    assertThat(log.format("popcorn-cc"))
        .contains("text.o' is of an unknown format")
        .contains("empty.o' is empty")
        .contains("short.a(archive)+0x8: member header ends outside of the file")
        .contains("no such file or directory: '" + folder.resolve("missing.o") + "'");
  }

  @Test
  void brokenBitcodeIsReported() throws Exception {
    Files.write(folder.resolve("broken.o"), new byte[] {'B', 'C', (byte) 0xc0, (byte) 0xde, 1, 2});
    inspect("broken.o");
    assertThat(log.format("popcorn-cc")).contains("broken.o' is broken bitcode");
  }

  private void inspect(String name) {
    new ObjectInspector(log).inspect(folder.resolve(name));
  }

  private void run(String program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(LLVM.resolve(program).toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }
}
