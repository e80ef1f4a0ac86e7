package org.popcorn.llvm;

/**
 * LLVM refused: bitcode that cannot be read, IR that does not verify, a pass pipeline that failed.
 */
public final class LlvmException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LlvmException(String message) {
    super(message);
  }
}
