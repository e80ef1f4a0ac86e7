package org.popcorn.pass;

import java.io.PrintStream;
import java.util.Set;
import org.popcorn.llvm.LlvmModule;

/**
 * Prints the module as LLVM IR.
 *
 * @param before names of the passes before which it is printed; {@link #ALL} stands for every one
 * @param after names of those after which it is
 * @param out where to
 */
public record PassPrinter(Set<String> before, Set<String> after, PrintStream out)
    implements PassListener {
  /** Stands for the names of all passes. */
  public static final String ALL = "all";

  /** Copies the names. */
  public PassPrinter {
    before = Set.copyOf(before);
    after = Set.copyOf(after);
  }

  @Override
  public void before(Pass pass, LlvmModule module) {
    print("before", before, pass, module);
  }

  @Override
  public void after(Pass pass, LlvmModule module) {
    print("after", after, pass, module);
  }

  private void print(String when, Set<String> names, Pass pass, LlvmModule module) {
    if (names.contains(pass.name()) || names.contains(ALL)) {
      out.println("; *** the module " + when + " " + pass.name() + " ***");
      out.println(module);
    }
  }
}
