package org.popcorn.driver.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.popcorn.diag.ErrorKind;
import org.popcorn.diag.SourceLocation;
import org.popcorn.driver.session.Session;
import org.popcorn.elf.ArchiveFile;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.passes.AssemblyComments;
import org.popcorn.passes.Refusals;

/**
 * Finds the sources of file-level assembly: the merged module has all of it as one text, without
 * places.
 */
public final class FileAssembly {

  private final Session session;

  private FileAssembly(Session session) {
    this.session = session;
  }

  /**
   * Reports the first piece of each input that has any, if the merged module has some.
   *
   * @param inputs the linker's arguments; only those that name files count
   */
  public static void report(Session session, LlvmModule merged, List<String> inputs)
      throws IOException {
    if (AssemblyComments.isNothing(merged.inlineAssembly())) {
      return;
    }
    FileAssembly search = new FileAssembly(session);
    for (String input : inputs) {
      Path file = Path.of(input);
      if (!input.startsWith("-") && Files.isRegularFile(file)) {
        search.check(input, Files.readAllBytes(file));
      }
    }
    session.log().throwIfErrors();
  }

  private void check(String name, byte[] bytes) {
    if (!ObjectInspector.isArchive(bytes)) {
      checkObject(name, bytes);
      return;
    }
    for (ArchiveFile.Member member : ArchiveFile.parse(name, bytes).members()) {
      checkObject(name, Arrays.copyOfRange(bytes, member.start(), member.end()));
    }
  }

  private void checkObject(String name, byte[] bytes) {
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse(name, bytes)) {
      if (!AssemblyComments.isNothing(module.inlineAssembly())) {
        String text = Refusals.firstLine(module.inlineAssembly());
        session.log().report(place(module.sourceFileName(), text), ErrorKind.MODULE_ASSEMBLY, text);
      }
    }
  }

  /** The line that shows the text, if the source is where it was; the file otherwise. */
  private static SourceLocation place(String source, String text) {
    try {
      List<String> lines = Files.readAllLines(Path.of(source), StandardCharsets.ISO_8859_1);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(text)) {
          return SourceLocation.of(source, i + 1);
        }
      }
    } catch (IOException elsewhere) {
      // The message has the text.
    }
    return SourceLocation.of(source);
  }
}
