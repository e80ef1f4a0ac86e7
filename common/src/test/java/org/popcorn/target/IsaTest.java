package org.popcorn.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.testing.LlvmTools;

class IsaTest {

  @Test
  void numbersInFilesAndOrderOfHopsAreFixed() {
    assertThat(Isa.all()).containsExactly(Isa.X86_64, Isa.AARCH64, Isa.RISCV64);
    for (int i = 0; i < 3; i++) {
      assertThat(Isa.ofNumber(i).number()).isEqualTo(i);
      assertThat(Isa.ofNumber(i).next().number()).isEqualTo((i + 1) % 3);
    }
  }

  @Test
  void namesAreParsedAndUnknownOnesRefused() {
    for (Isa isa : Isa.all()) {
      assertThat(Isa.parse(isa.id())).isEqualTo(isa);
      assertThat(Isa.ofElfMachine(isa.elfMachine())).isEqualTo(isa);
    }
    assertThatThrownBy(() -> Isa.parse("arm64"))
        .hasMessage("unknown ISA 'arm64', known: [x86_64, aarch64, riscv64]");
  }

  @Test
  void frameAndStackPointersAreAmongTheRegistersThatSurviveCalls() {
    for (Isa isa : Isa.all()) {
      assertThat(isa.isCalleeSaved(isa.framePointer())).isTrue();
      assertThat(isa.returnAddressRegister()).isLessThan(isa.registerCount());
      assertThat(isa.isCalleeSaved(isa.returnAddressRegister())).isFalse();
    }
  }

  @Test
  void dataLayoutsAreThoseOfTheBundledCompiler(@TempDir Path scratch) throws IOException {
    Path source = Files.writeString(scratch.resolve("empty.c"), "");
    for (Isa isa : Isa.all()) {
      String ir =
          new LlvmTools(scratch)
              .run(
                  "clang",
                  List.of(
                      "--target=" + isa.triple(), "-S", "-emit-llvm", "-o-", source.toString()));
      assertThat(ir).contains("target datalayout = \"" + isa.dataLayout() + "\"");
    }
  }
}
