package org.popcorn.passes;

import org.popcorn.analysis.MayMigrate;
import org.popcorn.facts.Symbols;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.DebugInfoBuilder;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalVariable;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.ThreadLocalMode;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Moves the stack objects of functions that may migrate from the machine stack to the data stack,
 * whose addresses and layout are the same on every ISA: pointers to locals, wherever they are
 * stored, stay right.
 *
 * <p>The stack pointer is a thread-local variable that alias analysis knows nothing about, and
 * single-thread fences keep memory accesses inside of push and pop: an optimizer that took the
 * pointer for private would delete pushes around calls that it believes to be pure.
 */
public final class DataStack implements Pass {
  /** Thread-local pointer to the lowest used byte; defined in libc. */
  public static final String POINTER = Symbols.DATA_STACK_POINTER;

  @Override
  public String name() {
    return "data-stack";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    MayMigrate mayMigrate = context.get(MayMigrate.class);
    GlobalVariable pointer = pointer(module);
    try (DebugInfoBuilder debugInfo = module.debugInfoBuilder()) {
      DeclaredVariables variables = DeclaredVariables.take(module, mayMigrate::contains, debugInfo);
      for (Function function : mayMigrate.defined()) {
        DataFrame.give(function, pointer, variables, context.log());
        // It would keep dead code; the seal takes it away in any case.
        function.removeAttribute(AttributeIndex.FUNCTION, "optnone");
      }
    }
    if (pointer.isDeclaration() && !pointer.hasUses()) {
      pointer.erase();
    }
    // Addresses that only debug information uses: it then says them of the frame's begin. Without
    // debug information, too, so that code does not depend on it.
    module.runPasses("function(dce)", null);
  }

  /** The variable of a module; declared if the module had none. */
  static GlobalVariable pointer(LlvmModule module) {
    return module
        .global(POINTER)
        .orElseGet(
            () -> {
              GlobalVariable made = module.addGlobal(POINTER, module.types().pointer());
              made.setThreadLocalMode(ThreadLocalMode.LOCAL_EXEC);
              made.setAlignment(Long.BYTES);
              return made;
            });
  }
}
