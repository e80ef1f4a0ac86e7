package org.popcorn.driver.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.popcorn.driver.library.LibraryFacts;
import org.popcorn.driver.session.Session;
import org.popcorn.llvm.GlobalValue;
import org.popcorn.llvm.Linkage;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmException;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.passes.AssemblyComments;

/**
 * Does without lld where there is nothing to resolve, as in most checks of a configure script: one
 * object, whose symbols nobody else defines or refers to, but for {@code main}. What is left to do
 * is to make the others local, as lld does. A process less is a tenth of such a link.
 */
final class SoleObject {

  /** The one name that libc and the native part want and do not define. */
  private static final String START = "main";

  /** Names that libc, the native part and linker scripts may use for themselves (C11, 7.1.3). */
  private static final String RESERVED_PREFIX = "_";

  /** What lld calls a merged module: the source's name would tell where it was compiled. */
  private static final String MERGED_NAME = "ld-temp.o";

  private SoleObject() {}

  /**
   * Writes the merged module if the object stands alone; otherwise false, and nothing is written.
   *
   * @param inputs the linker's arguments
   */
  static boolean merge(Session session, List<String> inputs, Path merged) throws IOException {
    // Build systems look in the printed commands for libraries.
    if (session.options().reports().printCommands()
        || session.libraries().size() != 1
        || inputs.size() != 1
        || inputs.get(0).startsWith("-")) {
      return false;
    }
    Path object = Path.of(inputs.get(0));
    byte[] bytes = Files.readAllBytes(object);
    if (ObjectInspector.isArchive(bytes)) {
      return false;
    }
    try (LlvmContext context = LlvmContext.create();
        LlvmModule module = context.parse(object.toString(), bytes)) {
      module.verify();
      if (!standsAlone(session, module)) {
        return false;
      }
      module.runPasses("internalize<preserve-gv=" + START + ">,globaldce", null);
      module.setSourceFileName(MERGED_NAME);
      Files.write(merged, module.bitcode());
      return true;
    } catch (LlvmException broken) {
      // lld says what is wrong.
      return false;
    }
  }

  /** Whatever needs rules of linkers is left to lld: groups, weak symbols, sets, aliases. */
  private static boolean standsAlone(Session session, LlvmModule module) throws IOException {
    if (!AssemblyComments.isNothing(module.inlineAssembly()) || !module.aliases().isEmpty()) {
      return false;
    }
    List<GlobalValue> values = new ArrayList<>(module.functions());
    values.addAll(module.globals());
    List<String> names = new ArrayList<>();
    for (GlobalValue value : values) {
      if (value.isDeclaration() || value.name().startsWith("llvm.")) {
        continue;
      }
      if (value.hasComdat() || !value.section().isEmpty()) {
        return false;
      }
      if (!value.linkage().isLocal()) {
        names.add(value.name());
        if (value.linkage() != Linkage.EXTERNAL || value.name().startsWith(RESERVED_PREFIX)) {
          return false;
        }
      }
    }
    return names.equals(List.of(START)) || isNew(names, LibraryFacts.definedNames(session));
  }

  private static boolean isNew(List<String> names, Set<String> others) {
    for (String name : names) {
      if (others.contains(name)) {
        return false;
      }
    }
    return true;
  }
}
