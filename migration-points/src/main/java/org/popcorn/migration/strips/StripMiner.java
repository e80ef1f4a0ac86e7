package org.popcorn.migration.strips;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.IntPredicate;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Value;

/**
 * Makes of a counted loop one around it: the inner one stops behind a strip, the outer one has a
 * block between two strips, where a point can be.
 *
 * <pre>
 *   first:   the bound is more than a strip away, or never met?  to next;  else: to enter, with the bound
 *   next:    the bound is more than a strip away, or never met?  to far;  else: to enter, with the bound
 *   far:     to enter, with what is a strip away
 *   enter:   the loop as it was, but for the bound; behind it: to ended
 *   ended:   what the loop asked at its end.  It goes on: to between;  it does not: out
 *   between: to next
 * </pre>
 *
 * <p>Right whatever the numbers are: where the loop stops early, what it asked is asked again; and
 * it goes on in no case where it would have ended, because a new bound lies between the counter and
 * the old one, or no step leads to the old one. The first question stands apart because most loops
 * are short: where a counter starts at a constant, it is one comparison.
 */
final class StripMiner {
  private static final String LOOP = "llvm.loop";
  private static final String WEIGHTS = "prof";

  /** Long loops are not entered often, and those that are entered often are not long. */
  private static final int FAR_WEIGHT = 1;

  private static final int NEAR_WEIGHT = 1 << 10;

  private final Builder builder;
  private final Strip strip;
  private final CountedLoop loop;
  private final boolean mayStartAtBound;
  private final BasicBlock first;
  private final BasicBlock enter;
  private final BasicBlock ended;
  private final BasicBlock between;
  private final BasicBlock next;
  private final BasicBlock far;

  /** Phis of the outer loop, by those of the header. */
  private final Map<PhiInstruction, PhiInstruction> outer = new LinkedHashMap<>();

  private StripMiner(Builder builder, Strip strip, CountedLoop loop) {
    this.builder = builder;
    this.strip = strip;
    this.loop = loop;
    mayStartAtBound = loop.asksForEquality() && loop.asksNext() && !LoopGuard.keepsEqualOut(loop);
    first = strip.header().insertBlockBefore("first");
    enter = strip.header().insertBlockBefore("enter");
    Function function = strip.header().function();
    // It stays the block that the way out comes from, so that no phi there changes.
    ended = strip.latch();
    between = function.appendBlock("between");
    next = function.appendBlock("next");
    far = function.appendBlock("far");
  }

  /**
   * Changes a loop.
   *
   * @return the block between two strips
   */
  static BasicBlock mine(Builder builder, Strip strip) {
    CountedLoop loop = CountedLoop.of(strip.header(), strip.latch(), strip.blocks()).orElseThrow();
    StripMiner miner = new StripMiner(builder, strip, loop);
    builder.setDebugLocation(loop.question().branch().debugLocation().orElse(null));
    miner.enterFromOutside();
    Map<PhiInstruction, Value> starts = miner.makePhis();
    Value counter = miner.outer.get(loop.counter());
    miner.endBlocks(starts.get(loop.counter()), counter);
    Value bound = miner.makeBound(counter);
    Map<PhiInstruction, PhiInstruction> entered = miner.enterPhis(starts);
    BasicBlock latch = miner.splitLatch();
    BasicBlock header = strip.header().equals(strip.latch()) ? latch : strip.header();
    miner.stopBehindStrip(header, latch, bound);
    miner.replacePhis(entered, latch);
    return miner.between;
  }

  private void enterFromOutside() {
    for (BasicBlock before : strip.header().predecessors()) {
      if (!before.equals(strip.latch())) {
        before.terminator().orElseThrow().replaceSuccessor(strip.header(), first);
      }
    }
  }

  /** Makes the phis of the outer loop; what each phi of the header is when the loop is entered. */
  private Map<PhiInstruction, Value> makePhis() {
    Map<PhiInstruction, Value> starts = new LinkedHashMap<>();
    for (PhiInstruction phi : strip.header().phis()) {
      List<PhiInstruction.Incoming> outside = new ArrayList<>(phi.incoming());
      outside.removeIf(incoming -> incoming.block().equals(strip.latch()));
      Value start = outside.get(0).value();
      if (outside.size() > 1) {
        builder.positionAtEnd(first);
        PhiInstruction made = builder.phi(phi.type(), "");
        outside.forEach(incoming -> made.addIncoming(incoming.value(), incoming.block()));
        start = made;
      }
      starts.put(phi, start);
      builder.positionAtEnd(next);
      PhiInstruction made = builder.phi(phi.type(), "");
      made.addIncoming(start, first);
      made.addIncoming(phi.valueFrom(strip.latch()), between);
      outer.put(phi, made);
    }
    return starts;
  }

  private void endBlocks(Value start, Value counter) {
    builder.positionAtEnd(first);
    builder
        .condBr(isFar(start, mayStartAtBound), next, enter)
        .setBranchWeights(FAR_WEIGHT, NEAR_WEIGHT);
    builder.positionAtEnd(next);
    // What goes on has asked that it is not there.
    builder.condBr(isFar(counter, false), far, enter);
    builder.positionAtEnd(between);
    builder.br(next);
  }

  /** What the inner loop compares to. */
  private Value makeBound(Value counter) {
    Type type = counter.type();
    builder.positionAtEnd(far);
    long length = strip.iterations() * loop.step();
    Value near =
        type.isPointer()
            ? builder.plusBytes(counter, length, "")
            : builder.add(counter, type.constant(length), "");
    builder.br(enter);
    builder.positionAtEnd(enter);
    PhiInstruction bound = builder.phi(type, "");
    bound.addIncoming(loop.question().bound(), first);
    bound.addIncoming(loop.question().bound(), next);
    bound.addIncoming(near, far);
    return bound;
  }

  /**
   * Whether the bound is more than a strip away, or no steps lead to it.
   *
   * @param mayBeThere whether the counter may be at a bound that its next value is compared to:
   *     then it goes once around all numbers
   */
  private Value isFar(Value counter, boolean mayBeThere) {
    Value from = number(counter);
    Value to = number(loop.question().bound());
    Type type = from.type();
    Value away = loop.countsUp() ? builder.sub(to, from, "") : builder.sub(from, to, "");
    Value length = type.constant(strip.iterations() * Math.abs(loop.step()));
    Value isLong =
        mayBeThere
            ? builder.icmp(IntPredicate.UGE, builder.add(away, type.constant(-1), ""), length, "")
            : builder.icmp(IntPredicate.UGT, away, length, "");
    if (loop.asksForEquality()) {
      return loop.meets() ? isLong : builder.or(isLong, isMissed(away), "");
    }
    // A counter that is behind its bound is not far away from it.
    IntPredicate before = loop.question().goesOn().isSigned() ? IntPredicate.SGT : IntPredicate.UGT;
    Value towards =
        loop.countsUp() ? builder.icmp(before, to, from, "") : builder.icmp(before, from, to, "");
    return builder.and(towards, isLong, "");
  }

  /** Whether steps that are a power of 2 pass by what is so far away, whenever they come to it. */
  private Value isMissed(Value away) {
    Value rest = builder.and(away, away.type().constant(Math.abs(loop.step()) - 1), "");
    return builder.icmp(IntPredicate.NE, rest, away.type().constant(0), "");
  }

  private Value number(Value value) {
    return value.type().isPointer()
        ? builder.pointerToInt(value, builder.module().types().i64(), "")
        : value;
  }

  /** Makes the phis that the inner loop is entered with, by those of the header. */
  private Map<PhiInstruction, PhiInstruction> enterPhis(Map<PhiInstruction, Value> starts) {
    Map<PhiInstruction, PhiInstruction> entered = new LinkedHashMap<>();
    outer.forEach(
        (phi, value) -> {
          builder.positionAtEnd(enter);
          PhiInstruction made = builder.phi(phi.type(), "");
          made.addIncoming(starts.get(phi), first);
          made.addIncoming(value, next);
          made.addIncoming(value, far);
          entered.put(phi, made);
        });
    return entered;
  }

  /** Leaves the loop's question in a block of its own; the latch is what comes before. */
  private BasicBlock splitLatch() {
    Instruction comparison = loop.question().comparison();
    comparison.remove();
    builder.positionBefore(loop.question().branch());
    builder.insert(comparison);
    String name = ended.name();
    ended.asValue().setName("ended");
    return ended.splitOffHead(comparison, name);
  }

  /** Compares to the strip's bound at the latch; what was asked there is asked behind the loop. */
  private void stopBehindStrip(BasicBlock header, BasicBlock latch, Value bound) {
    Instruction branch = loop.question().branch();
    builder.setDebugLocation(branch.debugLocation().orElse(null));
    builder.positionAtEnd(enter);
    builder.br(header);
    builder.positionAtEnd(latch);
    Value goesOn = builder.icmp(loop.question().goesOn(), loop.question().asked(), bound, "");
    Instruction inner = builder.condBr(goesOn, header, ended);
    inner.setMetadata(LOOP, branch.metadata(LOOP).orElse(null));
    branch.setMetadata(LOOP, null);
    branch.setMetadata(WEIGHTS, null);
    branch.replaceSuccessor(header, between);
  }

  private void replacePhis(Map<PhiInstruction, PhiInstruction> entered, BasicBlock latch) {
    entered.forEach(
        (phi, value) -> {
          builder.positionBefore(phi);
          PhiInstruction made = builder.phi(phi.type(), "");
          made.addIncoming(value, enter);
          made.addIncoming(phi.valueFrom(strip.latch()), latch);
          phi.replaceAllUsesWith(made);
        });
    entered.keySet().forEach(PhiInstruction::erase);
  }
}
