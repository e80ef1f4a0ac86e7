package org.popcorn.driver.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.popcorn.diag.ErrorKind;
import org.popcorn.driver.options.LinkInput;
import org.popcorn.driver.session.Session;

/** Finds the libraries, and makes sure that every file is there and holds portable bitcode. */
public final class InputResolver {

  /** Libraries that each program is linked with anyway, or that no portable program needs. */
  private static final Set<String> BUILT_IN =
      Set.of("c", "gcc", "gcc_s", "gcc_eh", "unwind", "atomic");

  private final Session session;
  private final ObjectInspector inspector;

  private InputResolver(Session session) {
    this.session = session;
    this.inspector = new ObjectInspector(session.log());
  }

  /**
   * The linker's arguments for the inputs, in their order. Ends the link if there is no input, if a
   * file is missing or if one holds something else than portable bitcode.
   */
  public static List<String> run(Session session, List<LinkInput> inputs) {
    InputResolver resolver = new InputResolver(session);
    List<String> arguments = new ArrayList<>();
    boolean hasObject = false;
    for (LinkInput input : inputs) {
      // No pattern switch: its linkage at run time costs more than this whole phase.
      if (input instanceof LinkInput.ObjectFile object) {
        hasObject = true;
        resolver.addFile(object.path(), arguments);
      } else if (input instanceof LinkInput.Library library) {
        resolver.addLibrary(library.name(), arguments);
      } else if (input instanceof LinkInput.LinkerOption option) {
        arguments.addAll(option.words());
      }
    }
    if (!hasObject) {
      session.log().report(ErrorKind.NO_INPUT);
    }
    session.log().throwIfErrors();
    return arguments;
  }

  private void addFile(Path path, List<String> arguments) {
    if (!session.runner().isDryRun()) {
      inspector.inspect(path);
    }
    arguments.add(path.toString());
  }

  private void addLibrary(String name, List<String> arguments) {
    String fileName = name.startsWith(":") ? name.substring(1) : "lib" + name + ".a";
    for (Path folder : session.options().libraryFolders()) {
      if (Files.exists(folder.resolve(fileName))) {
        addFile(folder.resolve(fileName), arguments);
        return;
      }
    }
    Path ours = session.toolchain().sysrootLibraries().resolve(fileName);
    if (Files.exists(ours)) {
      arguments.add(ours.toString());
    } else if (!BUILT_IN.contains(name)) {
      session.log().report(ErrorKind.MISSING_LIBRARY, name);
    }
  }
}
