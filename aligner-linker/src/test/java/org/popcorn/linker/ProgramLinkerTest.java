package org.popcorn.linker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcorn.elf.ElfConstants.STT_FUNC;
import static org.popcorn.elf.ElfConstants.STT_OBJECT;
import static org.popcorn.elf.ElfConstants.STT_TLS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.elf.ElfConstants;
import org.popcorn.elf.ElfFile;
import org.popcorn.elf.Note;
import org.popcorn.elf.ProgramHeader;
import org.popcorn.elf.Symbol;
import org.popcorn.layout.LayoutJson;
import org.popcorn.target.Isa;

/** Links one program for all ISAs with the bundled tools and looks at the binaries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProgramLinkerTest {

  @TempDir static Path folder;
  private TestProgram program;
  private LinkedProgram linked;
  private Map<Isa, ElfFile> binaries;

  @BeforeAll
  void link() throws Exception {
    program = TestProgram.compile(folder, "user.c");
    linked = program.link();
    binaries = program.binaries();
  }

  @Test
  void everyPortableSymbolHasOneAddressOnAllIsas() {
    Map<String, Long> x86 = portableSymbols(binaries.get(Isa.X86_64));
    assertThat(x86)
        .containsKeys(
            "main", "library_twice", "table", "zeroed", "aligned_tls", "work.popcorn_resume");
    assertThat(portableSymbols(binaries.get(Isa.AARCH64))).isEqualTo(x86);
    assertThat(portableSymbols(binaries.get(Isa.RISCV64))).isEqualTo(x86);
  }

  /** Functions and variables above the private range, and thread-local ones. */
  private static Map<String, Long> portableSymbols(ElfFile binary) {
    Map<String, Long> symbols = new TreeMap<>();
    for (Symbol symbol : binary.symbols()) {
      boolean isTls = symbol.type() == STT_TLS;
      boolean isPlaced = symbol.type() == STT_FUNC || symbol.type() == STT_OBJECT;
      if ((isTls || (isPlaced && symbol.value() >= 0x400_0000))
          && symbol.section() > 0
          && !symbol.name().startsWith("$")) {
        symbols.put(symbol.name(), symbol.value());
      }
    }
    return symbols;
  }

  @Test
  void theHostsBinaryRuns() throws Exception {
    // Its main checks thread-local storage, constructors, sets, overridden symbols and tables.
    assertThat(new ProcessBuilder(program.binary(Isa.host()).toString()).start().waitFor())
        .isZero();
  }

  @Test
  void ofLibcOnlyWhatIsReachedIsLinked() {
    for (ElfFile binary : binaries.values()) {
      assertThat(binary.symbols())
          .extracting(Symbol::name)
          .contains("work.popcorn_resume", "library_twice", "used_by_nothing_here")
          .doesNotContain("library_unreached");
    }
  }

  @Test
  void segmentsAreAlignedTo64KiBAndLieWhereTheyShould() {
    for (Map.Entry<Isa, ElfFile> binary : binaries.entrySet()) {
      int page = binary.getKey().largestPage();
      List<ProgramHeader> loaded =
          binary.getValue().programHeaders().stream()
              .filter(header -> header.type() == ElfConstants.PT_LOAD)
              .toList();
      assertThat(loaded).isSortedAccordingTo((a, b) -> Long.compare(a.address(), b.address()));
      assertThat(loaded)
          .allSatisfy(
              header -> {
                assertThat(header.address() % 0x1_0000).isZero();
                assertThat(header.fileOffset() % page).isZero();
                assertThat(header.address()).isBetween(0x20_0000L, 0x8000_0000L);
              });
      // Loaders find the program headers at the start of the lowest segment.
      assertThat(loaded.get(0).fileOffset()).isZero();
      assertThat(loaded.get(0).address()).isEqualTo(0x20_0000);
    }
  }

  @Test
  void wideGapsAreNoFileBytes() throws IOException {
    assertThat(Files.size(program.binary(Isa.X86_64))).isLessThan(400_000);
  }

  @Test
  void theNoteHoldsAbiIsaAndProgramId() {
    binaries.forEach(
        (isa, binary) -> {
          Note note = binary.notes().get(0);
          assertThat(note.name()).isEqualTo("Popcorn");
          assertThat(note.type()).isEqualTo(1);
          assertThat(note.description()).hasSize(44).startsWith(1, 0, 0, 0, isa.number(), 0, 0, 0);
          assertThat(note.description()).endsWith(linked.id().bytes());
        });
  }

  @Test
  void threadLocalStorageIsOneAlignedImage() {
    for (ElfFile binary : binaries.values()) {
      ProgramHeader tls =
          binary.programHeaders().stream()
              .filter(header -> header.type() == ElfConstants.PT_TLS)
              .findFirst()
              .orElseThrow();
      assertThat(tls.address()).isEqualTo(linked.layout().tls().imageStart());
      assertThat(tls.alignment()).isEqualTo(64);
      assertThat(tls.address() % 64).isZero();
      assertThat(tls.memorySizeBytes() % 64).isZero();
      assertThat(tls.memorySizeBytes()).isEqualTo(linked.layout().tls().memorySizeBytes());
      assertThat(tls.fileSizeBytes()).isEqualTo(linked.layout().tls().fileSizeBytes());
    }
  }

  @Test
  void theLayoutAsJsonNamesEverySymbolOnce() throws IOException {
    JsonNode json = new ObjectMapper().readTree(LayoutJson.write(linked.layout()));
    Map<String, Long> x86 = portableSymbols(binaries.get(Isa.X86_64));
    Map<String, Long> named = new TreeMap<>();
    for (JsonNode section : json.get("sections")) {
      assertThat(section.get("sizesBytes").size()).isEqualTo(3);
      for (JsonNode symbol : section.get("symbols")) {
        long place =
            symbol.has("address")
                ? Long.decode(symbol.get("address").asText())
                : symbol.get("tlsOffset").asLong();
        assertThat(named.put(symbol.get("name").asText(), place)).isNull();
      }
    }
    assertThat(named).isEqualTo(x86);
    assertThat(json.get("segments").size()).isEqualTo(3);
    assertThat(json.get("tls").get("alignment").asInt()).isEqualTo(64);
  }

  @Test
  void twoLinksAreByteIdentical() throws IOException {
    Map<Isa, byte[]> first = new TreeMap<>();
    for (Isa isa : Isa.all()) {
      first.put(isa, Files.readAllBytes(program.binary(isa)));
    }
    program.link();
    for (Isa isa : Isa.all()) {
      assertThat(Files.readAllBytes(program.binary(isa))).isEqualTo(first.get(isa));
    }
  }
}
