package org.popcorn.passes;

import org.popcorn.diag.DiagnosticLog;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.target.Isa;

/**
 * Turns portable bitcode into one ISA's: its triple and data layout. What the front end said about
 * its own target is gone since {@link TargetNeutral}. Sizes and offsets stay as they are, because
 * the layouts agree on all types that C code has in memory.
 *
 * @param isa where the code shall run
 */
public record Retarget(Isa isa) implements ModulePass {
  @Override
  public String name() {
    return "retarget-" + isa.id();
  }

  @Override
  public void run(LlvmModule module, DiagnosticLog log) {
    module.setTriple(isa.triple());
    module.setDataLayout(isa.dataLayout());
  }
}
