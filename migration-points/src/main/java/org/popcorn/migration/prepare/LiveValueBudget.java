package org.popcorn.migration.prepare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.analysis.Liveness;
import org.popcorn.llvm.Builder;
import org.popcorn.migration.state.ValueParts;
import org.popcorn.pass.MigratingFunctions;
import org.popcorn.pass.Pass;

/**
 * Bounds the deopt state of one function, all its call sites taken together: a back end takes time
 * and memory for each part at each site, and the resume entry has them a second time. Above the
 * budget the values that live across most sites become stack objects, which the data stack carries
 * as bytes.
 */
public final class LiveValueBudget {
  /** Parts at sites; 2,000 sites of ten. Few functions of real programs have more. */
  public static final int MOST_PARTS = 20_000;

  private final Builder builder;
  private final ValueParts parts;

  private LiveValueBudget(Builder builder) {
    this.builder = builder;
    parts = new ValueParts(builder);
  }

  /** The pass that moves values of functions above the budget to stack objects. */
  public static Pass pass() {
    return new MigratingFunctions(
        "state-budget",
        (builder, context) -> {
          LiveValueBudget budget = new LiveValueBudget(builder);
          return function -> {
            FunctionBody body = FunctionBody.of(function);
            budget.enforce(body, SitePlaces.of(body, context));
          };
        });
  }

  private void enforce(FunctionBody body, BitSet sites) {
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
