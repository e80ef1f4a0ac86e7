package org.popcorn.pass;

import java.util.Map;
import org.popcorn.analysis.DeoptState;
import org.popcorn.llvm.LlvmModule;

/**
 * A pass of a plug-in: what goes wrong in it, or in the module after it, is said to be its fault.
 *
 * @param plugin where it comes from
 * @param name by which the command line asked for it
 * @param pass what it does
 */
public record PluginPass(Plugin plugin, String name, Pass pass) implements Pass {
  @Override
  public void run(LlvmModule module, PassContext context) {
    plugin.guarded(
        "pass '" + name + "'",
        () -> {
          Map<String, Integer> sites = DeoptState.of(module);
          pass.run(module, context);
          module.verify();
          if (!DeoptState.of(module).equals(sites)) {
            throw new IllegalStateException("it changes call sites or what lives across them");
          }
          return pass;
        });
  }
}
