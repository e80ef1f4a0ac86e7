package org.popcorn.pass;

import java.nio.file.Path;
import org.popcorn.llvm.LlvmModule;

/**
 * A pass of a plug-in: what goes wrong in it, or in the module after it, is said to be its fault.
 *
 * @param jar where it comes from
 * @param name by which the command line asked for it
 * @param pass what it does
 */
public record PluginPass(Path jar, String name, Pass pass) implements Pass {
  @Override
  public void run(LlvmModule module, PassContext context) {
    Plugin.guarded(
        jar,
        "pass '" + name + "'",
        () -> {
          pass.run(module, context);
          module.verify();
          return pass;
        });
  }
}
