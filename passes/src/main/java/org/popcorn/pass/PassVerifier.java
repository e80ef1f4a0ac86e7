package org.popcorn.pass;

import org.popcorn.llvm.LlvmException;
import org.popcorn.llvm.LlvmModule;

/** Runs LLVM's verifier after each pass. */
public final class PassVerifier implements PassListener {
  /**
   * {@inheritDoc}
   *
   * @throws LlvmException if the pass left the module broken; the message names it
   */
  @Override
  public void after(Pass pass, LlvmModule module) {
    try {
      module.verify();
    } catch (LlvmException e) {
      throw new LlvmException("after " + pass.name() + ": " + e.getMessage());
    }
  }
}
