package org.popcorn.migration.strategy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.TailCallKind;
import org.popcorn.migration.points.MigrationPoint;
import org.popcorn.migration.points.MigrationPointStrategy;

/**
 * Points at each entry, each loop header and each return: for tests that want to hop everywhere.
 */
public final class EveryBoundary implements MigrationPointStrategy {
  @Override
  public String name() {
    return "all";
  }

  @Override
  public List<MigrationPoint> choose(FunctionBody body, boolean recursive) {
    List<MigrationPoint> points = new ArrayList<>();
    BitSet starts = body.graph().loopHeaders(0);
    starts.set(0);
    for (int block = 0; block < body.blockCount(); block++) {
      if (starts.get(block)) {
        points.add(new MigrationPoint.AtStart(body.block(block)));
      }
      if (body.isReachable(block) && returns(body.terminator(block))) {
        points.add(new MigrationPoint.AtEnd(body.block(block)));
      }
    }
    return points;
  }

  /**
   * A musttail call and its return are one thing: nothing may come between, and the callee has
   * points of its own.
   */
  private static boolean returns(Instruction terminator) {
    boolean tailCalls =
        terminator.previous().orElse(null) instanceof CallInstruction call
            && call.tailCallKind() == TailCallKind.MUST_TAIL;
    return terminator.is(Opcode.RET) && !tailCalls;
  }
}
