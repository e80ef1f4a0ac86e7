package org.popcorn.migration.resume;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.popcorn.analysis.FlowGraph;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.analysis.NaturalLoop;
import org.popcorn.analysis.NaturalLoops;
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
    for (NaturalLoop loop : NaturalLoops.of(body.graph(), 0)) {
      search.at(loop).filter(polled -> search.fits(polled, slots)).ifPresent(found::add);
    }
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

  private Optional<PolledLoop> at(NaturalLoop loop) {
    Optional<PolledLoop> found = choiceAt(loop, loop.header());
    if (found.isEmpty() && loop.latches().size() == 1) {
      int latch = loop.latches().get(0);
      for (int before : predecessors[latch]) {
        found = found.isEmpty() ? choiceAt(loop, before) : found;
      }
    }
    return found;
  }

  private Optional<PolledLoop> choiceAt(NaturalLoop loop, int choice) {
    Instruction branch = body.terminator(choice);
    if (!branch.is(Opcode.BR) || !branch.isConditional()) {
      return Optional.empty();
    }
    int one = graph.successor(choice, 0);
    int other = graph.successor(choice, 1);
    Optional<PolledLoop> found = choiceAt(loop, choice, one, other);
    return found.isPresent() ? found : choiceAt(loop, choice, other, one);
  }

  private Optional<PolledLoop> choiceAt(NaturalLoop loop, int choice, int poll, int rest) {
    BitSet blocks = loop.blocks();
    boolean isPoll =
        poll != rest
            && hasSite(poll)
            && graph.successorCount(poll) == 1
            && graph.successor(poll, 0) == rest
            && predecessors[poll].length == 1
            && predecessors[rest].length == 2
            && body.block(rest).phis().isEmpty()
            && blocks.get(choice)
            && blocks.get(poll)
            && blocks.get(rest);
    if (!isPoll) {
      return Optional.empty();
    }
    BitSet before = new BitSet();
    if (choice == loop.header()) {
      before.set(choice);
      before.set(poll);
    } else if (graph.successorCount(rest) == 1 && graph.successor(rest, 0) == loop.header()) {
      before.or(blocks);
      before.clear(rest);
    } else {
      return Optional.empty();
    }
    return Optional.of(new PolledLoop(choice, poll, rest, blocks, before));
  }

  private boolean hasSite(int block) {
    return sites.get(body.startOf(block), body.endOf(block)).cardinality() == 1;
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
