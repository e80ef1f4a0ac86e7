package org.popcorn.driver.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.diag.SourceLocation;

/** What llvm-readobj says about a file. */
final class ReadObj {

  private ReadObj() {}

  /**
   * Headers, sections, segments and symbols.
   *
   * @throws MalformedInputException if llvm-readobj finds a fault in the file
   */
  static JsonNode describe(Path readobj, Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                readobj.toString(),
                "--elf-output-style=JSON",
                "--file-headers",
                "--sections",
                "--program-headers",
                "--symbols",
                file.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = await(process);
    int complaint = Math.max(text.indexOf(": error: "), text.indexOf(": warning: "));
    if (status != 0 || complaint >= 0 || !text.startsWith("[")) {
      String reason = complaint < 0 ? "exit status " + status : text.substring(complaint + 2);
      throw new MalformedInputException(
          SourceLocation.of(file.toString()),
          "llvm-readobj cannot read it: " + reason.lines().findFirst().orElse(""));
    }
    return new ObjectMapper().readTree(text).path(0);
  }

  private static int await(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
