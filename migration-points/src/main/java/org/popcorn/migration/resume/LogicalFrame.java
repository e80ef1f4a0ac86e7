package org.popcorn.migration.resume;

import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Value;

/** The words of a logical frame: the site's ordinal, then the parts of its live values. */
final class LogicalFrame {
  static final int WORD_BYTES = 8;

  private LogicalFrame() {}

  /** Reads a part's word where the builder stands; parts from 0. */
  static Instruction word(Builder builder, Value frame, int part) {
    Value place = builder.plusBytes(frame, (long) WORD_BYTES * (1 + part), "");
    return builder.load(builder.module().types().i64(), place, "");
  }
}
