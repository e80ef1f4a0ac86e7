package org.popcorn.migration.resume;

import java.util.List;
import org.popcorn.analysis.DeoptState;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.Attribute;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.OperandBundle;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;
import org.popcorn.migration.runtime.RuntimeSymbols;
import org.popcorn.migration.sites.CallSite;
import org.popcorn.migration.sites.CallSites;

/**
 * Makes the block of each site that takes the frame's values, runs the inner frames in place of the
 * original call, and goes on after it. The call is the same site as the original, so that the
 * program may migrate again meanwhile.
 */
final class ResumeBlocks {
  private final FunctionBody body;
  private final Function twin;
  private final Builder builder;
  private final Types types;
  private final DebugLocations locations;
  private final Slots slots;
  private final BodyCopy copy;

  ResumeBlocks(
      FunctionBody body,
      Function twin,
      Builder builder,
      DebugLocations locations,
      Slots slots,
      BodyCopy copy) {
    this.body = body;
    this.twin = twin;
    this.builder = builder;
    this.locations = locations;
    this.slots = slots;
    this.copy = copy;
    types = builder.module().types();
  }

  /** The block of one site. */
  BasicBlock make(CallSite site) {
    BasicBlock block = twin.appendBlock("resume");
    builder.positionAtEnd(block).setDebugLocation(locations.of(site.call()));
    List<Value> state = slots.enter(site);
    continueAfter(site, List.of(new OperandBundle(DeoptState.BUNDLE, state)), block);
    return block;
  }

  private void continueAfter(CallSite site, List<OperandBundle> state, BasicBlock block) {
    Available here = Available.none(slots);
    Function next = RuntimeSymbols.resumeNext(builder.module());
    CallInstruction original = site.call();
    int number = body.numberOf(original);
    int originalBlock = body.blockOf(number);
    Type type = types.function(original.functionType().returnType(), List.of());
    CallInstruction call;
    if (original.isInvoke()) {
      int unwind = body.graph().successor(originalBlock, 1);
      copy.feedPhis(originalBlock, unwind, block, here);
      BasicBlock pad = copy.start(unwind);
      call = builder.invoke(type, next, List.of(), pad, pad, state, "");
      call.setSuccessor(0, copy.normalEdge(originalBlock, number, call, here));
    } else {
      call = builder.call(type, next, List.of(), state, "");
      if (here.hasSlot(number)) {
        here.define(number, call);
        here.store(number);
      }
      builder.br(copy.blockAfter(number));
    }
    CallSites.setId(call, site.id());
    for (Attribute attribute : original.attributes(AttributeIndex.RETURN)) {
      if (!attribute.is("noalias")) {
        call.addAttribute(AttributeIndex.RETURN, attribute);
      }
    }
  }
}
