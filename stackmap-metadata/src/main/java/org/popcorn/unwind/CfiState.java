package org.popcorn.unwind;

import java.util.ArrayList;
import java.util.List;

/** The rules that call frame instructions have set so far. */
final class CfiState {

  private static final byte SAME = 0;
  private static final byte SAVED = 1;
  private static final byte OTHER = 2;

  private final byte[] kinds;
  private final long[] offsets;
  private CfaRule cfa = new CfaRule(0, 0);
  private boolean cfaDefined;
  private boolean cfaIsExpression;

  /** Registers with a rule are below it. */
  private int limit;

  CfiState(int registerCount) {
    this.kinds = new byte[registerCount];
    this.offsets = new long[registerCount];
  }

  private CfiState(CfiState other) {
    this.kinds = other.kinds.clone();
    this.offsets = other.offsets.clone();
    this.cfa = other.cfa;
    this.cfaDefined = other.cfaDefined;
    this.cfaIsExpression = other.cfaIsExpression;
    this.limit = other.limit;
  }

  CfiState copy() {
    return new CfiState(this);
  }

  int registerCount() {
    return kinds.length;
  }

  void defineCfa(int register, long offset) {
    cfa = new CfaRule(register, offset);
    cfaDefined = true;
    cfaIsExpression = false;
  }

  /** The offset stays; gcc for riscv64 begins with this and means offset 0. */
  void defineCfaRegister(int register) {
    cfa = new CfaRule(register, cfa.offset());
    cfaDefined = true;
  }

  void defineCfaOffset(long offset) {
    cfa = new CfaRule(cfa.register(), offset);
  }

  /** The CFA is an expression. */
  void loseCfa() {
    cfaIsExpression = true;
  }

  void save(int register, long cfaOffset) {
    kinds[register] = SAVED;
    limit = Math.max(limit, register + 1);
    offsets[register] = cfaOffset;
  }

  void same(int register) {
    kinds[register] = SAME;
  }

  /** The register's value is found by a rule that is no constant offset. */
  void lose(int register) {
    kinds[register] = OTHER;
    limit = Math.max(limit, register + 1);
  }

  /** Takes one register's rule from another state. */
  void restore(int register, CfiState initial) {
    kinds[register] = initial.kinds[register];
    offsets[register] = initial.offsets[register];
    limit = Math.max(limit, initial.limit);
  }

  UnwindRow row(long start) {
    if (!cfaDefined || cfaIsExpression) {
      return new UnwindRow(start, cfa, List.of(), "the CFA is no register plus a constant");
    }
    List<SavedRegister> saved = new ArrayList<>();
    for (int register = 0; register < limit; register++) {
      if (kinds[register] == OTHER) {
        String problem = "register " + register + " is not saved at a constant offset";
        return new UnwindRow(start, cfa, List.of(), problem);
      }
      if (kinds[register] == SAVED) {
        saved.add(new SavedRegister(register, offsets[register]));
      }
    }
    return new UnwindRow(start, cfa, saved, "");
  }
}
