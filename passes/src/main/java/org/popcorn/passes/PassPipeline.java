package org.popcorn.passes;

import java.util.List;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.llvm.LlvmException;
import org.popcorn.llvm.LlvmModule;

/**
 * Passes in their order.
 *
 * @param passes what runs
 * @param verifyEach whether LLVM's verifier runs after each one
 */
public record PassPipeline(List<ModulePass> passes, boolean verifyEach) {
  public PassPipeline {
    passes = List.copyOf(passes);
  }

  /** Passes without the verifier. */
  public static PassPipeline of(ModulePass... passes) {
    return new PassPipeline(List.of(passes), false);
  }

  /** The same passes with the verifier after each one. */
  public PassPipeline verified() {
    return new PassPipeline(passes, true);
  }

  /**
   * The stages that name places in the source: the first ones of contracts section 3. They come
   * before debug information is dropped, and before anything is moved or inlined.
   */
  public static PassPipeline diagnoses() {
    return of(
        new AssemblyComments(), new Refusals(), new StackIntrospection(), new MachineQuestions());
  }

  /** The stages of contracts section 3 from "target neutral" to "section per symbol". */
  public static PassPipeline beforeMigration(OptimizationLevel level) {
    return of(
        // Target features of the front end would choose the middle end's cost model.
        new TargetNeutral(),
        new Variadics(),
        new ComputedGoto(),
        new WideAtomics(),
        // libm must not be folded by the build machine's libm.
        new FloatingPointDecision(),
        new MiddleEnd(level),
        // What interprocedural optimization passes by value, too.
        new WideValues(),
        // Hints would keep values alive across call sites.
        new HintRemoval(),
        // Again: the middle end makes some of these intrinsics from other code.
        new FloatingPointDecision(),
        new FastMathRemoval(),
        new UndefinedRemoval(),
        new SymbolSections());
  }

  /**
   * Runs the passes until one reports an error.
   *
   * @throws LlvmException if a pass left the module broken; the message names the pass
   */
  public void run(LlvmModule module, DiagnosticLog log) {
    for (ModulePass pass : passes) {
      pass.run(module, log);
      if (log.hasErrors()) {
        return;
      }
      if (verifyEach) {
        verify(pass, module);
      }
    }
  }

  private static void verify(ModulePass pass, LlvmModule module) {
    try {
      module.verify();
    } catch (LlvmException e) {
      throw new LlvmException("after " + pass.name() + ": " + e.getMessage());
    }
  }
}
