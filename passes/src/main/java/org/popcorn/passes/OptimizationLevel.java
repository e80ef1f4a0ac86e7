package org.popcorn.passes;

/** The link's -O option, which chooses the middle end. */
public enum OptimizationLevel {
  O0,
  O1,
  O2,
  O3,
  Os,
  Oz;

  /**
   * LLVM's name of the pipeline: that of a link, because each object was optimized when it was
   * compiled. Without optimization all are one.
   */
  String pipeline() {
    return (this == O0 ? "default<" : "lto<") + name() + ">";
  }
}
