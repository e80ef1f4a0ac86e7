package org.popcorn.migration.strips;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.analysis.NaturalLoop;
import org.popcorn.analysis.NaturalLoops;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Opcode;

/**
 * Decides for the loops of one function, from the innermost ones outwards. A loop is named by its
 * number.
 */
final class LoopPlanner {
  private static final long FEWEST_ITERATIONS = 2;
  private static final long NOT_SILENT = -1;

  private final FunctionBody body;
  private final Set<BasicBlock> polled;
  private final Set<BasicBlock> fixed;
  private final long response;
  private final List<NaturalLoop> loops;
  private final @Nullable CountedLoop[] counted;
  private final Map<BasicBlock, GeometricLoop> geometric = new HashMap<>();
  private final ValueRanges ranges;

  /** What a loop that asks nothing costs, all its iterations together. */
  private final long[] silent;

  private final @Nullable Strip[] strips;

  LoopPlanner(FunctionBody body, Set<BasicBlock> polled, Set<BasicBlock> fixed, long response) {
    this.body = body;
    this.polled = polled;
    this.fixed = fixed;
    this.response = response;
    loops = NaturalLoops.of(body.graph(), 0);
    counted = new CountedLoop[loops.size()];
    strips = new Strip[loops.size()];
    silent = new long[loops.size()];
    Arrays.fill(silent, NOT_SILENT);
    Map<BasicBlock, CountedLoop> byHeader = new HashMap<>();
    for (int loop = 0; loop < counted.length; loop++) {
      NaturalLoop found = loops.get(loop);
      if (found.latches().size() == 1) {
        BasicBlock header = header(loop);
        Set<BasicBlock> blocks = blocks(found);
        counted[loop] = CountedLoop.of(header, latch(found), blocks).orElse(null);
        if (counted[loop] != null) {
          byHeader.put(header, counted[loop]);
        } else {
          GeometricLoop.of(header, latch(found), blocks)
              .ifPresent(number -> geometric.put(header, number));
        }
      }
    }
    ranges = new ValueRanges(byHeader, geometric);
  }

  LoopPlan plan() {
    BitSet inside = new BitSet();
    for (int loop = 0; loop < counted.length; loop++) {
      BitSet children = new BitSet();
      for (int other = inside.nextClearBit(0);
          other < loop;
          other = inside.nextClearBit(other + 1)) {
        if (loops.get(loop).contains(loops.get(other))) {
          children.set(other);
        }
      }
      inside.or(children);
      plan(loop, children);
    }
    // A function is left in the end, as an iteration is.
    BitSet outermost = new BitSet();
    outermost.set(0, counted.length);
    outermost.andNot(inside);
    limit(outermost);
    return result();
  }

  private LoopPlan result() {
    Set<BasicBlock> headers = new LinkedHashSet<>();
    List<Strip> mined = new ArrayList<>();
    List<BackEdge> backEdges = new ArrayList<>();
    for (int loop = 0; loop < counted.length; loop++) {
      Strip strip = strips[loop];
      if (silent[loop] != NOT_SILENT) {
        headers.add(header(loop));
      } else if (strip != null) {
        mined.add(strip);
      } else if (hasBackEdge(loop)) {
        backEdges.add(new BackEdge(header(loop), latch(loops.get(loop))));
      }
    }
    return new LoopPlan(headers, mined, backEdges);
  }

  /** Whether a loop that asks can do so on the one edge to its header. */
  private boolean hasBackEdge(int loop) {
    return polled.contains(header(loop))
        && loops.get(loop).latches().size() == 1
        && !header(loop)
            .firstInsertionPoint()
            .previous()
            .map(pad -> pad.is(Opcode.LANDING_PAD))
            .orElse(false);
  }

  private BasicBlock header(int loop) {
    return body.block(loops.get(loop).header());
  }

  private BasicBlock latch(NaturalLoop loop) {
    return body.block(loop.latches().get(0));
  }

  private Set<BasicBlock> blocks(NaturalLoop loop) {
    Set<BasicBlock> blocks = new LinkedHashSet<>();
    loop.blocks().stream().forEach(block -> blocks.add(body.block(block)));
    return blocks;
  }

  /** Plans a loop; {@code children} are the next loops inside of it, for which that is done. */
  private void plan(int loop, BitSet children) {
    long iteration = iteration(loop, children);
    long all = LoopCost.times(mostIterations(loop), iteration);
    if (polled.contains(header(loop)) && all <= response) {
      silent[loop] = all;
    } else {
      limit(children);
      askInStrips(loop, iteration);
    }
  }

  private long mostIterations(int loop) {
    CountedLoop counter = counted[loop];
    GeometricLoop number = geometric.get(header(loop));
    Optional<Long> most =
        counter != null
            ? ranges.mostIterations(counter)
            : number != null ? ranges.mostIterations(number) : Optional.empty();
    return most.orElse(LoopCost.UNBOUNDED);
  }

  /** What one iteration costs; {@code UNBOUNDED} if there are calls or points in it. */
  private long iteration(int loop, BitSet children) {
    BitSet own = loops.get(loop).blocks();
    long sum = 0;
    for (int child = children.nextSetBit(0); child >= 0; child = children.nextSetBit(child + 1)) {
      own.andNot(loops.get(child).blocks());
      sum = LoopCost.plus(sum, silent[child] == NOT_SILENT ? LoopCost.UNBOUNDED : silent[child]);
    }
    for (int block = own.nextSetBit(0); block >= 0; block = own.nextSetBit(block + 1)) {
      boolean asks = fixed.contains(body.block(block));
      sum = LoopCost.plus(sum, asks ? LoopCost.UNBOUNDED : LoopCost.ofBlock(body, block));
    }
    return sum;
  }

  /** Lets loops ask until the others cost no more than the response, together. */
  private void limit(BitSet siblings) {
    List<Integer> cheapestFirst = new ArrayList<>();
    siblings.stream().filter(loop -> silent[loop] != NOT_SILENT).forEach(cheapestFirst::add);
    cheapestFirst.sort((one, other) -> Long.compare(silent[one], silent[other]));
    long sum = 0;
    for (int loop : cheapestFirst) {
      sum = LoopCost.plus(sum, silent[loop]);
      if (sum > response) {
        long iteration = silent[loop] / mostIterations(loop);
        silent[loop] = NOT_SILENT;
        askInStrips(loop, iteration);
      }
    }
  }

  private void askInStrips(int loop, long iteration) {
    CountedLoop counter = counted[loop];
    if (counter == null || !polled.contains(header(loop)) || mayEndEarly(loop)) {
      return;
    }
    long iterations = Math.min(response / iteration, mostInStrip(counter));
    if (iterations >= FEWEST_ITERATIONS) {
      NaturalLoop found = loops.get(loop);
      strips[loop] = new Strip(header(loop), latch(found), blocks(found), iterations);
    }
  }

  /** Whether there are more ways out than at the latch: such loops seldom count to their end. */
  private boolean mayEndEarly(int loop) {
    NaturalLoop found = loops.get(loop);
    BitSet blocks = found.blocks();
    return blocks.stream()
        .filter(block -> block != found.latches().get(0))
        .flatMap(block -> Arrays.stream(body.graph().successorsOf(block)))
        .anyMatch(target -> !blocks.get(target));
  }

  /** A strip must not be longer than half of the numbers that its counter can be. */
  private static long mostInStrip(CountedLoop counter) {
    return ValueRange.ofBits(counter.bits()).most() / Math.abs(counter.step());
  }
}
