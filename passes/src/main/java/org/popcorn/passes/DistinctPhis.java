package org.popcorn.passes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.llvm.AtomicOrdering;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Keeps the phis behind calls apart from those of the landing pad that the calls share.
 *
 * <p>Code generation makes one register of equal phis, that is of those with the same values from
 * the same blocks. If one stands behind calls and the other in their landing pad, the register is
 * written behind each call, and the landing pad reads what nobody has written. Resume entries come
 * to a place behind a call on two ways and so make equal phis of what is alike in all else. Here
 * one of the calls gets a block of its own on the way on, so that phis there and in the landing pad
 * differ; a fence, which is no instruction, keeps the block.
 */
public final class DistinctPhis implements Pass {
  private static final String SPLIT_EDGES = "break-crit-edges";

  /** Where a call goes on. */
  private record Ways(BasicBlock normal, BasicBlock unwind) {}

  @Override
  public String name() {
    return "distinct-phis";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    try (Builder builder = module.builder()) {
      for (Function function : module.definedFunctions()) {
        List<CallInstruction> calls = oneOfEach(function);
        if (!calls.isEmpty()) {
          module.runPasses(function, SPLIT_EDGES);
        }
        for (CallInstruction call : calls) {
          builder.positionBefore(call.normalDestination().firstInsertionPoint());
          builder.setDebugLocation(null);
          Instruction unused = builder.singleThreadFence(AtomicOrdering.SEQUENTIALLY_CONSISTENT);
        }
      }
    }
  }

  /** One call of each several that go on to the same two blocks with phis. */
  private static List<CallInstruction> oneOfEach(Function function) {
    Map<Ways, Integer> calls = new HashMap<>();
    List<CallInstruction> chosen = new ArrayList<>();
    for (Instruction instruction : function.instructions()) {
      if (instruction instanceof CallInstruction call && call.isInvoke()) {
        Ways ways = new Ways(call.normalDestination(), call.unwindDestination());
        if (calls.merge(ways, 1, Integer::sum) == 2
            && !ways.normal().phis().isEmpty()
            && !ways.unwind().phis().isEmpty()) {
          chosen.add(call);
        }
      }
    }
    return chosen;
  }
}
