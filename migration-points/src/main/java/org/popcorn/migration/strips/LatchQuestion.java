package org.popcorn.migration.strips;

import java.util.Optional;
import java.util.Set;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.IntPredicate;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.Value;

/**
 * What a loop asks at its only latch before it goes on: how a value of this iteration compares to a
 * bound.
 *
 * @param asked one operand of the comparison
 * @param goesOn how it compares to the bound while the loop goes on
 * @param bound the other operand, the same in all iterations
 * @param comparison the instruction that compares; nothing but the latch's branch reads it
 * @param branch the latch's, to the header or out of the loop
 */
record LatchQuestion(
    Value asked, IntPredicate goesOn, Value bound, Instruction comparison, Instruction branch) {

  /** What a loop asks of a value, if it is asked at the latch. */
  static Optional<LatchQuestion> of(
      Value asked, BasicBlock header, BasicBlock latch, Set<BasicBlock> blocks) {
    Instruction branch = latch.terminator().orElseThrow();
    if (!branch.isConditional()
        || !(branch.operand(0) instanceof Instruction comparison)
        || !comparison.is(Opcode.ICMP)
        || comparison.users().size() != 1) {
      return Optional.empty();
    }
    BasicBlock ifTrue = branch.successors().get(0);
    BasicBlock ifFalse = branch.successors().get(1);
    if (blocks.contains(ifTrue) == blocks.contains(ifFalse)) {
      return Optional.empty();
    }
    IntPredicate goesOn =
        ifTrue.equals(header) ? comparison.intPredicate() : comparison.intPredicate().inverse();
    for (int side = 0; side < 2; side++) {
      Value bound = comparison.operand(1 - side);
      if (comparison.operand(side).equals(asked)
          && !(bound instanceof Instruction inside && blocks.contains(inside.block()))) {
        IntPredicate predicate = side == 0 ? goesOn : goesOn.swapped();
        return Optional.of(new LatchQuestion(asked, predicate, bound, comparison, branch));
      }
    }
    return Optional.empty();
  }
}
