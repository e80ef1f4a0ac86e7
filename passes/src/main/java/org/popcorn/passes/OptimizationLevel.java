package org.popcorn.passes;

/** The link's -O option, which chooses the middle end. */
public enum OptimizationLevel {
  O0,
  O1,
  O2,
  O3,
  Os,
  Oz;

  /** LLVM's name of the pipeline. */
  String pipeline() {
    return "default<" + name() + ">";
  }
}
