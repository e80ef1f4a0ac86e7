package org.popcorn.driver.binary;

import java.nio.file.Path;
import java.util.Map;
import org.popcorn.driver.input.SourceCompiler;
import org.popcorn.driver.session.Session;
import org.popcorn.target.Isa;

/** Intermediate files that {@code -save-temps} keeps beside the output. */
public final class SavedTemporaries {

  private SavedTemporaries() {}

  /** Adds intermediate files (key) with the names that they are kept under (value). */
  public static void add(Session session, Program program, Map<Path, Path> files) {
    Path output = session.options().output();
    SourceCompiler.temporaries(session)
        .forEach((file, name) -> files.put(file, output.resolveSibling(name)));
    files.put(session.scratch("merged.bc"), named(output, "merged.bc"));
    files.put(program.portableModule(), named(output, "portable.bc"));
    for (Path module : program.lateModules()) {
      files.putIfAbsent(module, named(output, module.getFileName().toString()));
    }
    for (Map.Entry<Isa, Path> object : program.objects().entrySet()) {
      String id = object.getKey().id();
      files.put(object.getValue(), named(output, id + ".o"));
      Path script = session.scratch("link." + id).resolve("link.ld");
      files.put(script, named(output, id + ".ld"));
    }
  }

  private static Path named(Path output, String suffix) {
    return output.resolveSibling(output.getFileName() + "." + suffix);
  }
}
