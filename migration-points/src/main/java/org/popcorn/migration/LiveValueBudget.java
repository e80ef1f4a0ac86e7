package org.popcorn.migration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Function;
import org.popcorn.migration.analysis.FunctionBody;
import org.popcorn.migration.analysis.Liveness;
import org.popcorn.migration.state.ValueParts;

/**
 * Bounds the deopt state of one function, all its call sites taken together: a back end takes time
 * and memory for each part at each site, and the resume entry has them a second time. Above the
 * budget the values that live across most sites become stack objects, which the data stack carries
 * as bytes.
 */
final class LiveValueBudget {
  /** Parts at sites; 2,000 sites of ten. Few functions of real programs have more. */
  static final int MOST_PARTS = 20_000;

  private final Builder builder;
  private final MayMigrate mayMigrate;
  private final ValueParts parts;

  /** Works with {@code builder}, which stays the caller's. */
  LiveValueBudget(Builder builder, MayMigrate mayMigrate) {
    this.builder = builder;
    this.mayMigrate = mayMigrate;
    parts = new ValueParts(builder);
  }

  /** Moves values of a function to stack objects if it is above the budget. */
  void enforce(Function function, List<MigrationPoint> points) {
    FunctionBody body = FunctionBody.of(function);
    BitSet sites = SitePlaces.of(body, mayMigrate, points);
    if ((long) sites.cardinality() * body.valueCount() <= MOST_PARTS) {
      return; // even if everything lived everywhere
    }
    BitSet moved = choose(body, partsAtSites(body, sites));
    if (!moved.isEmpty()) {
      new Demotion(builder, body, sites, moved).run();
    }
  }

  /** How often a part of each value is at a site. */
  private long[] partsAtSites(FunctionBody body, BitSet sites) {
    Liveness liveness = Liveness.of(body);
    long[] counts = new long[body.valueCount()];
    sites.stream()
        .forEach(
            site -> {
              for (int live : liveness.liveAfter(site)) {
                counts[live]++;
              }
            });
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0) {
        counts[value] *= parts.typesOf(body.value(value).type()).size();
      }
    }
    return counts;
  }

  private static BitSet choose(FunctionBody body, long[] counts) {
    List<Integer> candidates = new ArrayList<>();
    long sum = 0;
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0 && Demotion.canMove(body.value(value))) {
        candidates.add(value);
        sum += counts[value];
      }
    }
    // Stable: values with equal counts stay in IR order.
    candidates.sort(Comparator.comparingLong(value -> -counts[value]));
    BitSet moved = new BitSet();
    for (int value : candidates) {
      if (sum <= MOST_PARTS) {
        break;
      }
      moved.set(value);
      sum -= counts[value];
    }
    return moved;
  }
}
