package org.popcorn.migration.resume;

import java.util.List;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.IntPredicate;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;
import org.popcorn.migration.runtime.RuntimeSymbols;
import org.popcorn.migration.sites.CallSite;
import org.popcorn.migration.sites.SecondReturns;
import org.popcorn.migration.state.ValueParts;

/**
 * Makes the blocks that write a frame's jump slots anew before the inner frames are rebuilt: for
 * each slot that has a serial number setjmp is called again, and when that call returns a second
 * time control goes on after the original one.
 */
final class JumpBlocks {
  private final FunctionBody body;
  private final Function twin;
  private final Builder builder;
  private final DebugLocations locations;
  private final RegisterSlots slots;
  private final BodyCopy copy;
  private final SecondReturns returns;
  private final Types types;
  private final ValueParts parts;

  JumpBlocks(
      ResumePlan plan,
      Function twin,
      Builder builder,
      DebugLocations locations,
      RegisterSlots slots,
      BodyCopy copy) {
    body = plan.body();
    returns = plan.secondReturns();
    this.twin = twin;
    this.builder = builder;
    this.locations = locations;
    this.slots = slots;
    this.copy = copy;
    types = builder.module().types();
    parts = new ValueParts(builder);
  }

  /** The first of the blocks that do it for all slots and then go to {@code last}. */
  BasicBlock make(BasicBlock last) {
    BasicBlock next = last;
    for (int call : returns.calls().stream().toArray()) {
      next = again((CallInstruction) body.value(call), call, next);
    }
    return next;
  }

  private BasicBlock again(CallInstruction original, int number, BasicBlock next) {
    BasicBlock look = twin.appendBlock("jump");
    BasicBlock again = twin.appendBlock("again");
    BasicBlock landed = twin.appendBlock("landed");
    builder.positionAtEnd(look).setDebugLocation(locations.of(original));
    Value slot = slot(number);
    Value serial = builder.load(types.i64(), slot, "serial");
    builder.condBr(builder.icmp(IntPredicate.NE, serial, types.i64().zero(), ""), again, next);
    builder.positionAtEnd(again);
    CallInstruction call =
        builder.call(RuntimeSymbols.setjmpAgain(builder.module()), List.of(slot), "");
    call.addFunctionAttribute("returns_twice");
    builder.condBr(builder.icmp(IntPredicate.NE, call, types.i32().zero(), ""), landed, next);
    builder.positionAtEnd(landed);
    Available here = Available.none(slots);
    if (here.hasSlot(number)) {
      here.define(number, call);
      here.store(number);
    }
    builder.br(copy.blockAfter(number));
    return look;
  }

  private Value slot(int call) {
    Value begin = Available.none(slots).get(returns.frame());
    long offset = returns.slotOffset(call);
    return offset == 0 ? begin : builder.plusBytes(begin, offset, "");
  }

  /**
   * A block that takes the data frame's begin from a site's state and goes to {@code next}; or the
   * block of a site during which no slot is in use.
   */
  BasicBlock before(CallSite site, BasicBlock next, BasicBlock otherwise) {
    int part = 0;
    for (Value live : site.liveValues()) {
      if (body.numberOf(live) == returns.frame()
          && returns.arePossibleAt(body.numberOf(site.call()))) {
        BasicBlock block = twin.appendBlock("frame");
        builder.positionAtEnd(block).setDebugLocation(locations.of(site.call()));
        Available here = Available.none(slots);
        here.define(returns.frame(), builder.intToPointer(slots.word(part), ""));
        here.store(returns.frame());
        builder.br(next);
        return block;
      }
      part += parts.typesOf(live.type()).size();
    }
    return otherwise;
  }
}
