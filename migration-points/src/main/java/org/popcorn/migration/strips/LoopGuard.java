package org.popcorn.migration.strips;

import java.util.Optional;
import java.util.Set;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.Value;

/** What has been asked before a loop is entered. */
final class LoopGuard {
  /** How many blocks back a question is looked for. */
  private static final int FARTHEST = 4;

  private LoopGuard() {}

  /** Whether no way leads into a loop on which its counter starts at its bound. */
  static boolean keepsEqualOut(CountedLoop loop) {
    BasicBlock header = loop.counter().block();
    for (PhiInstruction.Incoming incoming : loop.counter().incoming()) {
      if (!incoming.block().equals(loop.question().branch().block())
          && !areUnequal(incoming.value(), loop.question().bound(), incoming.block(), header)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two values differ where control goes from one block to another. */
  private static boolean areUnequal(Value one, Value other, BasicBlock from, BasicBlock to) {
    BasicBlock block = from;
    BasicBlock next = to;
    for (int distance = 0; distance < FARTHEST; distance++) {
      Instruction branch = block.terminator().orElseThrow();
      if (branch.isConditional()
          && branch.operand(0) instanceof Instruction question
          && compares(question, one, other)
          && unequal(question, branch).filter(next::equals).isPresent()) {
        return true;
      }
      Set<BasicBlock> before = block.predecessors();
      if (before.size() != 1) {
        return false;
      }
      next = block;
      block = before.iterator().next();
    }
    return false;
  }

  private static boolean compares(Instruction question, Value one, Value other) {
    return question.is(Opcode.ICMP)
        && ((question.operand(0).equals(one) && question.operand(1).equals(other))
            || (question.operand(0).equals(other) && question.operand(1).equals(one)));
  }

  /** Where a branch goes only if what is compared differs. */
  private static Optional<BasicBlock> unequal(Instruction question, Instruction branch) {
    BasicBlock ifTrue = branch.successors().get(0);
    BasicBlock ifFalse = branch.successors().get(1);
    if (ifTrue.equals(ifFalse)) {
      return Optional.empty();
    }
    return switch (question.intPredicate()) {
      case NE, SLT, SGT, ULT, UGT -> Optional.of(ifTrue);
      case EQ, SLE, SGE, ULE, UGE -> Optional.of(ifFalse);
    };
  }
}
