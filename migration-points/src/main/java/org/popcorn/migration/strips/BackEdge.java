package org.popcorn.migration.strips;

import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.PhiInstruction;

/**
 * The edge from a loop's only latch to its header. A point there is asked once less than one in the
 * header each time the loop is entered: loops that go round once are many.
 *
 * @param header of the loop
 * @param latch of the loop
 */
record BackEdge(BasicBlock header, BasicBlock latch) {

  /** A block that control leaves to the header only, and on this edge only. */
  BasicBlock block(Builder builder) {
    Instruction end = latch.terminator().orElseThrow();
    if (end.is(Opcode.BR) && !end.isConditional()) {
      return latch;
    }
    if (!end.successors().contains(header)) {
      throw new IllegalStateException("no edge from " + latch.name() + " to " + header.name());
    }
    BasicBlock made = header.function().appendBlock("again");
    made.moveAfter(latch);
    builder.positionAtEnd(made).setDebugLocation(end.debugLocation().orElse(null));
    builder.br(header);
    end.replaceSuccessor(header, made);
    comeFrom(made, builder);
    return made;
  }

  /** Says in the header's phis that what came from the latch comes from a block behind it. */
  private void comeFrom(BasicBlock made, Builder builder) {
    for (PhiInstruction phi : header.phis()) {
      builder.positionBefore(phi);
      // LLVM-C cannot change where a value comes from.
      PhiInstruction another = builder.phi(phi.type(), "");
      boolean isSaid = false;
      for (PhiInstruction.Incoming incoming : phi.incoming()) {
        // A switch may have several edges to the header, and the new block has one.
        if (!incoming.block().equals(latch)) {
          another.addIncoming(incoming.value(), incoming.block());
        } else if (!isSaid) {
          another.addIncoming(incoming.value(), made);
          isSaid = true;
        }
      }
      phi.replaceAllUsesWith(another);
      phi.erase();
    }
  }
}
