package org.popcorn.migration.resume;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.popcorn.analysis.FlowGraph;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Opcode;

/** Finds the loops of a body of which a resume entry has clean copies. */
final class PolledLoops {
  /** How much larger than the body all copies together may be; an inner loop is in several. */
  private static final int MOST_COPIES = 2;

  private final FunctionBody body;
  private final BitSet sites;
  private final FlowGraph graph;
  private final int[][] predecessors;

  private PolledLoops(FunctionBody body, BitSet sites) {
    this.body = body;
    this.sites = sites;
    graph = body.graph();
    predecessors = graph.predecessors();
  }

  /**
   * The loops, small ones first, as many as are not too large together.
   *
   * @param sites numbers of the calls that are sites
   * @param slots values that the resume entry keeps: all that a loop reads and does not define must
   *     be there
   */
  static List<PolledLoop> of(FunctionBody body, BitSet sites, BitSet slots) {
    PolledLoops search = new PolledLoops(body, sites);
    List<PolledLoop> found = new ArrayList<>();
    BitSet headers = body.graph().loopHeaders(0);
    headers.stream()
        .forEach(
            header ->
                search.at(header).filter(loop -> search.fits(loop, slots)).ifPresent(found::add));
    found.sort((one, two) -> Integer.compare(one.size(body), two.size(body)));
    List<PolledLoop> chosen = new ArrayList<>();
    int room = MOST_COPIES * body.valueCount();
    for (PolledLoop loop : found) {
      room -= loop.size(body);
      if (room >= 0) {
        chosen.add(loop);
      }
    }
    return chosen;
  }

  private Optional<PolledLoop> at(int header) {
    Instruction branch = body.terminator(header);
    if (!branch.is(Opcode.BR) || !branch.isConditional()) {
      return Optional.empty();
    }
    int one = graph.successor(header, 0);
    int other = graph.successor(header, 1);
    Optional<PolledLoop> found = at(header, one, other);
    return found.isPresent() ? found : at(header, other, one);
  }

  private Optional<PolledLoop> at(int header, int poll, int rest) {
    boolean isPoll =
        poll != rest
            && hasSite(poll)
            && graph.successorCount(poll) == 1
            && graph.successor(poll, 0) == rest
            && predecessors[poll].length == 1
            && predecessors[rest].length == 2
            && body.block(rest).phis().isEmpty();
    return isPoll
        ? blocks(header)
            .map(blocks -> new PolledLoop(header, poll, rest, blocks))
            .filter(this::isWhole)
        : Optional.empty();
  }

  private boolean hasSite(int block) {
    return sites.get(body.startOf(block), body.endOf(block)).cardinality() == 1;
  }

  private boolean isWhole(PolledLoop loop) {
    return loop.blocks().get(loop.poll()) && loop.blocks().get(loop.rest());
  }

  /** The blocks of a loop; empty if the header does not dominate what leads back to it. */
  private Optional<BitSet> blocks(int header) {
    BitSet around = graph.reachableAvoiding(0, header);
    BitSet blocks = new BitSet();
    blocks.set(header);
    Deque<Integer> work = new ArrayDeque<>();
    for (int before : predecessors[header]) {
      if (!around.get(before)) {
        work.add(before);
      }
    }
    while (!work.isEmpty()) {
      int block = work.remove();
      if (body.isReachable(block) && !blocks.get(block)) {
        blocks.set(block);
        for (int before : predecessors[block]) {
          work.add(before);
        }
      }
    }
    return blocks.intersects(around) || blocks.cardinality() == 1
        ? Optional.empty()
        : Optional.of(blocks);
  }

  private boolean fits(PolledLoop loop, BitSet slots) {
    for (int block = loop.blocks().nextSetBit(0);
        block >= 0;
        block = loop.blocks().nextSetBit(block + 1)) {
      Instruction last = body.terminator(block);
      if (last instanceof CallInstruction || !(last.is(Opcode.BR) || last.is(Opcode.SWITCH))) {
        return false;
      }
    }
    boolean[] allKept = {true};
    loop.visitUses(
        body,
        (value, block) -> {
          if (!loop.defines(body, value) || loop.crossesEntrance(body, value, block)) {
            allKept[0] &= slots.get(value);
          }
        });
    return allKept[0];
  }
}
