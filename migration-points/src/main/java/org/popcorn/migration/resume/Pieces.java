package org.popcorn.migration.resume;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Function;

/**
 * The body's reachable blocks cut after each site and each call of setjmp, and the empty blocks of
 * the resume entry that take the pieces.
 */
final class Pieces {
  /**
   * A straight run of copied instructions: those with the numbers {@code from} (inclusive) to
   * {@code to}.
   */
  record Piece(BasicBlock block, int original, int from, int to) {}

  private final ResumePlan plan;
  private final FunctionBody body;
  private final Function twin;
  private final BasicBlock[] starts;
  private final Map<Integer, BasicBlock> afterCall = new HashMap<>();
  private final List<Piece> pieces = new ArrayList<>();

  private Pieces(ResumePlan plan, Function twin, boolean named) {
    this.plan = plan;
    this.twin = twin;
    body = plan.body();
    starts = new BasicBlock[body.blockCount()];
    for (int block = 0; block < starts.length; block++) {
      if (plan.isWhole(block)) {
        starts[block] = twin.appendBlock(named ? body.block(block).asValue().name() : "");
      }
    }
    for (int block = 0; block < starts.length; block++) {
      cut(block);
    }
  }

  /** Appends the blocks to {@code twin}, with the original's names or without. */
  static Pieces cut(ResumePlan plan, Function twin, boolean named) {
    return new Pieces(plan, twin, named);
  }

  private void cut(int block) {
    int from = plan.copiedFrom(block);
    int end = body.endOf(block);
    if (from == end) {
      return;
    }
    BasicBlock current = plan.isWhole(block) ? starts[block] : openAfter(from - 1);
    for (int value = from; value < end - 1; value++) {
      if (plan.isEnteredAfter(value)) {
        pieces.add(new Piece(current, block, from, value + 1));
        current = openAfter(value);
        from = value + 1;
      }
    }
    pieces.add(new Piece(current, block, from, end));
  }

  private BasicBlock openAfter(int call) {
    BasicBlock block = twin.appendBlock("after");
    afterCall.put(call, block);
    return block;
  }

  /** In the order of the body. */
  List<Piece> all() {
    return pieces;
  }

  /** The copy of a block that is copied from its start. */
  BasicBlock start(int block) {
    return starts[block];
  }

  /**
   * Where the code after a site or a call of setjmp begins; not for an invoke, whose edges are its
   * own.
   */
  BasicBlock after(int call) {
    return afterCall.get(call);
  }
}
