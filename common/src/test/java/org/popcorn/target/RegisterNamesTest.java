package org.popcorn.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegisterNamesTest {

  @Test
  void namesAreThoseOfTheManuals() {
    assertThat(RegisterNames.of(Isa.X86_64, 3)).isEqualTo("rbx");
    assertThat(RegisterNames.of(Isa.X86_64, 15)).isEqualTo("r15");
    assertThat(RegisterNames.of(Isa.X86_64, 32)).isEqualTo("xmm15");
    assertThat(RegisterNames.of(Isa.AARCH64, 28)).isEqualTo("x28");
    assertThat(RegisterNames.of(Isa.AARCH64, 79)).isEqualTo("d15");
    assertThat(RegisterNames.of(Isa.RISCV64, 9)).isEqualTo("s1");
    assertThat(RegisterNames.of(Isa.RISCV64, 27)).isEqualTo("s11");
    assertThat(RegisterNames.of(Isa.RISCV64, 59)).isEqualTo("fs11");
    assertThat(RegisterNames.of(Isa.RISCV64, 63)).isEqualTo("ft11");
  }

  @Test
  void stackPointersAreNamedOnEveryIsa() {
    assertThat(RegisterNames.of(Isa.X86_64, Isa.X86_64.stackPointer())).isEqualTo("rsp");
    assertThat(RegisterNames.of(Isa.AARCH64, Isa.AARCH64.stackPointer())).isEqualTo("sp");
    assertThat(RegisterNames.of(Isa.RISCV64, Isa.RISCV64.stackPointer())).isEqualTo("sp");
  }

  @Test
  void aNumberWithoutRegisterStaysANumber() {
    assertThat(RegisterNames.of(Isa.AARCH64, 40)).isEqualTo("r40");
    assertThat(RegisterNames.of(Isa.X86_64, 95)).isEqualTo("r95");
  }
}
