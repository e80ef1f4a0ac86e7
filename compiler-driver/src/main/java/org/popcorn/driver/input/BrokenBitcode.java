package org.popcorn.driver.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.popcorn.diag.ErrorKind;
import org.popcorn.driver.session.Session;
import org.popcorn.elf.ArchiveFile;
import org.popcorn.tool.Command;
import org.popcorn.tool.ToolProcess;

/**
 * Finds the inputs that LLVM cannot read, after a merge has failed: lld says what is wrong, but not
 * in which file. A process of its own reads each of them, because some damage stops the reader.
 */
public final class BrokenBitcode {

  private final Session session;

  private BrokenBitcode(Session session) {
    this.session = session;
  }

  /**
   * Reports each object and each member of an archive that cannot be read, and ends the link if
   * there is one.
   *
   * @param inputs the linker's arguments; only those that name files count
   */
  public static void report(Session session, List<String> inputs) {
    BrokenBitcode search = new BrokenBitcode(session);
    try {
      for (String input : inputs) {
        Path file = Path.of(input);
        if (!input.startsWith("-") && Files.isRegularFile(file)) {
          search.check(input, Files.readAllBytes(file));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    session.log().throwIfErrors();
  }

  private void check(String name, byte[] bytes) throws IOException {
    if (!ObjectInspector.isArchive(bytes)) {
      checkObject(name, bytes);
      return;
    }
    for (ArchiveFile.Member member : ArchiveFile.parse(name, bytes).members()) {
      checkObject(
          name + "(" + member.name() + ")",
          Arrays.copyOfRange(bytes, member.start(), member.end()));
    }
  }

  private void checkObject(String name, byte[] bytes) throws IOException {
    Path copy = Files.write(session.scratch("suspect.o"), bytes);
    // It verifies what it has read.
    String reader = session.toolchain().llvm("llvm-link").toString();
    Command command = new Command(List.of(reader, copy.toString(), "-o", "/dev/null"));
    if (ToolProcess.start(command).await() != 0) {
      session.log().report(ErrorKind.WRONG_OBJECT_KIND, name, "broken bitcode");
    }
  }
}
