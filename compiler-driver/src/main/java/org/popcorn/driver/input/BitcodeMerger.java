package org.popcorn.driver.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.popcorn.driver.base.PreparedLibrary;
import org.popcorn.driver.base.Toolchain;
import org.popcorn.driver.options.LlvmPlugins;
import org.popcorn.driver.session.Session;
import org.popcorn.tool.Command;
import org.popcorn.tool.ToolFailure;

/**
 * Merges all input bitcode into one module. lld does it, so archives, weak symbols and COMDATs are
 * resolved as the linker resolves them; prepared libraries take part as machine code and stay
 * outside. For a {@link SoleObject} there is nothing to resolve.
 */
public final class BitcodeMerger {

  private BitcodeMerger() {}

  /**
   * The merged module.
   *
   * @param inputs the linker's arguments
   * @param nativeParts objects that define what native parts do
   */
  public static Path run(Session session, List<String> inputs, List<Path> nativeParts)
      throws IOException {
    Path merged = session.scratch("merged.bc");
    LlvmPlugins plugins = session.options().program().llvmPlugins();
    if (nativeParts.isEmpty() && plugins.isEmpty() && SoleObject.merge(session, inputs, merged)) {
      return merged;
    }
    List<String> arguments = new ArrayList<>();
    arguments.addAll(
        List.of(
            session.toolchain().llvm("lld").toString(),
            "-flavor",
            "gnu",
            "-m",
            Toolchain.PORTABLE.lldEmulation(),
            "-static",
            "--no-dependent-libraries", // only the command line names inputs
            "-e",
            "_start"));
    arguments.addAll(
        List.of("--whole-archive", libraryPath(session, "native.a"), "--no-whole-archive"));
    nativeParts.forEach(part -> arguments.add(part.toString()));
    arguments.addAll(inputs);
    for (PreparedLibrary library : session.libraries()) {
      arguments.add(session.toolchain().archive(library, Toolchain.PORTABLE).toString());
    }
    for (PreparedLibrary library : session.libraries()) {
      library.routines().forEach(archive -> arguments.add(libraryPath(session, archive)));
    }
    arguments.addAll(plugins.linkerOptions());
    arguments.addAll(List.of("--lto-emit-llvm", "--lto-O0", "-o", merged.toString()));
    try {
      session.runner().run(new Command(arguments), text -> inOurName(session, text));
    } catch (ToolFailure failure) {
      BrokenBitcode.report(session, inputs);
      throw failure;
    }
    return merged;
  }

  /** The linker's words under our name; intermediate objects go by their names alone. */
  static String inOurName(Session session, String text) {
    return text.replace("lld: error: ", "popcorn-cc: error: ")
        .replace("lld: warning: ", "popcorn-cc: warning: ")
        .replace(session.scratch() + "/", "");
  }

  private static String libraryPath(Session session, String file) {
    return session.toolchain().forIsa(Toolchain.PORTABLE, file).toString();
  }
}
