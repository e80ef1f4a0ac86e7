package org.popcorn.passes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.popcorn.target.Isa;

/** The bundled code generator. */
final class Llc {
  private Llc() {}

  /** Makes an object; returns what llc said, which is nothing if all went well. */
  static String run(Isa isa, Path input, Path output) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("popcorn.llvm"), "llc").toString());
    command.addAll(isa.llcOptions());
    command.addAll(List.of("-O2", "-filetype=obj", input.toString(), "-o", output.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    return status == 0 ? text : text + "exit code " + status;
  }
}
