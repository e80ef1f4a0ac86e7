package org.popcorn.linker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.diag.Diagnostic;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.ElfSection;
import org.popcorn.target.Isa;

/** What does not fit together fails the link and names the symbol. */
final class LinkFailureTest {

  @TempDir Path folder;

  @Test
  void dataOfDifferentSizeIsRefused() throws Exception {
    assertThat(failure("-DZEROED_COUNT=101"))
        .contains(
            "popcorn-cc: error: 'user(.bss.zeroed)' has size 400 on x86_64 and 404 on riscv64");
  }

  @Test
  void aTableThatHoldsANativeFunctionIsRefused() throws Exception {
    assertThat(failure("-DNATIVE_IN_TABLE"))
        .contains(
            "popcorn-cc: error: 'native_pointer' holds the address of 'native_function', which"
                + " differs from ISA to ISA");
  }

  @Test
  void codeThatTakesTheAddressOfANativeFunctionIsRefused() throws Exception {
    assertThat(failure("-DNATIVE_IN_CODE"))
        .contains(
            "popcorn-cc: error: 'main' holds the address of 'native_function', which differs from"
                + " ISA to ISA");
  }

  @Test
  void aCallThatCodeGenerationMadeIsReportedByName() throws Exception {
    assertThat(failure("-DCALLS_UNDEFINED"))
        .contains(
            "popcorn-cc: error: riscv64: code generation made a call of 'not_anywhere', which is"
                + " not linked");
  }

  @Test
  void anObjectOfAnotherIsaIsRefused() throws Exception {
    TestProgram program = TestProgram.compile(folder, "user.c");
    Files.copy(
        folder.resolve("aarch64/libc.a"),
        folder.resolve("riscv64/libc.a"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(failure(program)).contains("libc.o' is no relocatable object for riscv64");
  }

  @Test
  void aTruncatedArchiveIsRefused() throws Exception {
    TestProgram program = TestProgram.compile(folder, "user.c");
    Path archive = folder.resolve("riscv64/native.a");
    byte[] bytes = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(bytes, bytes.length - 100));
    assertThat(failure(program)).contains("native.a(archive)+0x", "ends outside of the file");
  }

  @Test
  void theCheckSeesABinaryWhoseDataDiffers() throws Exception {
    TestProgram program = TestProgram.compile(folder, "user.c");
    LinkedProgram linked = program.link();
    byte[] bytes = Files.readAllBytes(program.binary(Isa.AARCH64));
    ElfSection data = program.binaries().get(Isa.AARCH64).section(".data");
    bytes[(int) (data.fileOffset() + data.sizeBytes() - 4)] ^= 1;
    assertThat(check(program, linked, bytes))
        .contains("error: 'library_counter' has byte", "of .data");
  }

  @Test
  void theCheckSeesASymbolThatMoved() throws Exception {
    TestProgram program = TestProgram.compile(folder, "user.c");
    LinkedProgram linked = program.link();
    byte[] bytes = Files.readAllBytes(program.binary(Isa.AARCH64));
    ElfFile binary = program.binaries().get(Isa.AARCH64);
    int main =
        binary.symbols().stream()
            .filter(symbol -> symbol.name().equals("main"))
            .findFirst()
            .orElseThrow()
            .index();
    bytes[(int) binary.section(".symtab").fileOffset() + 24 * main + 8] ^= 4; // st_value
    assertThat(check(program, linked, bytes)).contains("'main' lies at 0x", "in the layout");
  }

  private static String check(TestProgram program, LinkedProgram linked, byte[] aarch64)
      throws Exception {
    Map<Isa, ElfFile> binaries = program.binaries();
    DiagnosticLog log = new DiagnosticLog();
    PostLinkCheck.run(binaries, linked.layout(), log);
    assertThat(log.sorted()).isEmpty();
    binaries.put(Isa.AARCH64, ElfFile.parse("app.aarch64", aarch64));
    PostLinkCheck.run(binaries, linked.layout(), log);
    return log.format("popcorn-cc");
  }

  private String failure(String definesOfRiscv) throws Exception {
    return failure(TestProgram.compile(folder, "user.c", definesOfRiscv));
  }

  private static String failure(TestProgram program) {
    DiagnosticException failure =
        catchThrowableOfType(DiagnosticException.class, () -> program.link());
    StringBuilder text = new StringBuilder();
    for (Diagnostic diagnostic : failure.diagnostics()) {
      text.append(diagnostic.format("popcorn-cc")).append('\n');
    }
    return text.toString();
  }
}
