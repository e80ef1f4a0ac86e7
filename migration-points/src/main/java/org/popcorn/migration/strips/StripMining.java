package org.popcorn.migration.strips;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.migration.points.ChosenPoints;
import org.popcorn.migration.points.MigrationPoint;
import org.popcorn.migration.points.MigrationPoints;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Decides where the points in loops are, so that they are asked as seldom as the response time
 * allows. Tells {@link MigrationPoints}.
 *
 * @param response most instructions between two points of a loop without calls; 0 leaves all points
 *     where they were chosen
 */
public record StripMining(long response) implements Pass {
  @Override
  public String name() {
    return "strip-mining";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    MigrationPoints chosen = context.get(ChosenPoints.class).points();
    if (response == 0) {
      context.put(MigrationPoints.class, chosen);
      return;
    }
    Map<Function, List<MigrationPoint>> left = new LinkedHashMap<>();
    try (Builder builder = module.builder()) {
      chosen
          .byFunction()
          .forEach(
              (function, points) -> {
                List<MigrationPoint> some = takeFromLoops(builder, function, points);
                if (!some.isEmpty()) {
                  left.put(function, some);
                }
              });
    }
    context.put(MigrationPoints.class, new MigrationPoints(left));
  }

  private List<MigrationPoint> takeFromLoops(
      Builder builder, Function function, List<MigrationPoint> points) {
    Set<BasicBlock> polled = new LinkedHashSet<>();
    Set<BasicBlock> fixed = new LinkedHashSet<>();
    for (MigrationPoint point : points) {
      (point instanceof MigrationPoint.InLoop ? polled : fixed).add(point.block());
    }
    if (polled.isEmpty()) {
      return points;
    }
    LoopPlan plan = LoopPlan.of(FunctionBody.of(function), polled, fixed, response);
    Map<BasicBlock, BasicBlock> asking = new LinkedHashMap<>();
    plan.strips().forEach(strip -> asking.put(strip.header(), StripMiner.mine(builder, strip)));
    plan.backEdges().forEach(edge -> asking.put(edge.header(), edge.block(builder)));
    List<MigrationPoint> left = new ArrayList<>();
    for (MigrationPoint point : points) {
      BasicBlock block = point.block();
      if (!(point instanceof MigrationPoint.InLoop)) {
        left.add(point);
      } else if (asking.containsKey(block)) {
        left.add(new MigrationPoint.AtEnd(asking.get(block)));
      } else if (!plan.silent().contains(block)) {
        left.add(point);
      }
    }
    return left;
  }
}
