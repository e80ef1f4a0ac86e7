package org.popcorn.migration;

import java.util.BitSet;
import java.util.List;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.migration.analysis.FunctionBody;

/** Where the call sites of a function are, or will be. */
final class SitePlaces {
  private SitePlaces() {}

  /**
   * Calls that are sites or will be, and what comes just before a point; value numbers.
   *
   * @param points where no poll has been inserted yet
   */
  static BitSet of(FunctionBody body, MayMigrate mayMigrate, List<MigrationPoint> points) {
    BitSet sites = new BitSet();
    for (int value = body.argumentCount(); value < body.valueCount(); value++) {
      if (body.value(value) instanceof CallInstruction call
          && body.isReachable(body.blockOf(value))
          && (mayMigrate.isCallSite(call) || SourcePoint.isCalledBy(call))) {
        sites.set(value);
      }
    }
    for (MigrationPoint point : points) {
      int block = body.numberOf(point.block());
      switch (point) {
        case MigrationPoint.AtStart start ->
            sites.set(body.numberOf(start.block().firstInsertionPoint()));
        case MigrationPoint.AtEnd end -> sites.set(body.endOf(block) - 1);
      }
    }
    return sites;
  }
}
