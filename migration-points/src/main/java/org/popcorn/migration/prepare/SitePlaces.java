package org.popcorn.migration.prepare;

import java.util.BitSet;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.analysis.MayMigrate;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.migration.points.MigrationPoint;
import org.popcorn.migration.points.MigrationPoints;
import org.popcorn.migration.runtime.SourcePoint;
import org.popcorn.pass.PassContext;

/** Where the call sites of a function are, or will be. */
final class SitePlaces {
  private SitePlaces() {}

  /**
   * Calls that are sites or will be, and what comes just before a point where no poll has been
   * inserted yet; value numbers.
   */
  static BitSet of(FunctionBody body, PassContext context) {
    MayMigrate mayMigrate = context.get(MayMigrate.class);
    BitSet sites = new BitSet();
    for (int value = body.argumentCount(); value < body.valueCount(); value++) {
      if (body.value(value) instanceof CallInstruction call
          && body.isReachable(body.blockOf(value))
          && (mayMigrate.isCallSite(call) || SourcePoint.isCalledBy(call))) {
        sites.set(value);
      }
    }
    for (MigrationPoint point : context.get(MigrationPoints.class).of(body.function())) {
      int block = body.numberOf(point.block());
      switch (point) {
        case MigrationPoint.AtStart start -> sites.set(startOf(start.block(), body));
        case MigrationPoint.InLoop loop -> sites.set(startOf(loop.block(), body));
        case MigrationPoint.AtEnd end -> sites.set(body.endOf(block) - 1);
      }
    }
    return sites;
  }

  private static int startOf(BasicBlock block, FunctionBody body) {
    return body.numberOf(block.firstInsertionPoint());
  }
}
