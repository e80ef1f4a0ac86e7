package org.popcorn.linker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.layout.JointLayoutSolver;
import org.popcorn.target.Isa;

/** Objects and archives may hold anything: the answer is a layout or a diagnostic. */
final class DamagedInputTest {

  private static final int ROUNDS = 300;

  @TempDir Path folder;

  @Test
  void damagedFilesMakeDiagnostics() throws Exception {
    LinkInputs inputs = TestProgram.compile(folder, "user.c").inputs();
    IsaInputs damaged = inputs.inputs(Isa.RISCV64);
    Random random = new Random(7);
    int refused = 0;
    for (Path file : new Path[] {damaged.userObject(), damaged.libraries().get(0)}) {
      byte[] good = Files.readAllBytes(file);
      for (int i = 0; i < ROUNDS; i++) {
        Files.write(file, damage(good, random));
        refused += isRefused(inputs) ? 1 : 0;
      }
      Files.write(file, good);
    }
    assertThat(refused).isBetween(ROUNDS / 2, 2 * ROUNDS);
    assertThat(isRefused(inputs)).isFalse();
  }

  private static byte[] damage(byte[] good, Random random) {
    byte[] bytes =
        random.nextInt(8) == 0
            ? Arrays.copyOf(good, random.nextInt(good.length))
            : Arrays.copyOf(good, good.length);
    for (int count = 8; count > 0 && bytes.length > 0; count--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static boolean isRefused(LinkInputs inputs) throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    try {
      Map<Isa, ProgramObjects> programs = new EnumMap<>(Isa.class);
      for (Map.Entry<Isa, IsaInputs> isa : inputs.isas().entrySet()) {
        programs.put(
            isa.getKey(), ProgramObjects.read(isa.getKey(), inputs.objects(), isa.getValue()));
      }
      Reachability kept = Reachability.mark(programs, inputs);
      programs.forEach((isa, program) -> NativePointerCheck.run(isa, program, kept, log));
      JointLayoutSolver.solve(
          JointSections.merge(programs, inputs.objects(), kept, log), programs.keySet());
      return log.hasErrors();
    } catch (MalformedInputException | DiagnosticException e) {
      return true;
    }
  }
}
