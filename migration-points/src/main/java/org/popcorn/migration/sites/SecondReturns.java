package org.popcorn.migration.sites;

import java.util.Arrays;
import java.util.BitSet;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.analysis.Liveness;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.Value;
import org.popcorn.migration.runtime.SetjmpCall;

/**
 * The calls of setjmp in a function whose stack objects lie in its data frame. Control may come
 * back to each of them from any call that follows, which the flow graph does not show. What is
 * needed there is in memory; the one value that leads to it is the begin of the data frame.
 */
public final class SecondReturns {
  private static final int NONE = -1;

  private final FunctionBody body;
  private final BitSet calls = new BitSet();
  private final BitSet beforeFrame = new BitSet();
  private int frame = NONE;

  private SecondReturns(FunctionBody body) {
    this.body = body;
    for (int value = body.argumentCount(); value < body.valueCount(); value++) {
      if (body.value(value) instanceof CallInstruction call
          && body.isReachable(body.blockOf(value))
          && SetjmpCall.hasSlot(call)) {
        calls.set(value);
        frame = body.numberOf(base(SetjmpCall.slot(call)));
      }
    }
    if (!calls.isEmpty()) {
      beforeFrame.or(body.graph().reachableAvoiding(0, body.blockOf(frame)));
      checkNothingElseIsNeeded();
    }
  }

  /** The calls of setjmp in a body. */
  public static SecondReturns of(FunctionBody body) {
    return new SecondReturns(body);
  }

  /** An address in the data frame is its begin, or that plus a constant. */
  private static Value base(Value address) {
    return offset(address) > 0 ? ((Instruction) address).operand(0) : address;
  }

  /** Where in the data frame an address is; the begin itself lies below the caller's frame. */
  private static long offset(Value address) {
    return address instanceof Instruction sum
            && sum.is(Opcode.GET_ELEMENT_PTR)
            && sum.operand(1) instanceof Constant constant
            && constant.isInteger()
        ? Math.max(0, constant.signExtended())
        : 0;
  }

  private void checkNothingElseIsNeeded() {
    Liveness liveness = Liveness.of(body);
    calls.stream()
        .flatMap(call -> Arrays.stream(liveness.liveAfter(call)))
        .filter(value -> value != frame)
        .findFirst()
        .ifPresent(
            value -> {
              throw new IllegalStateException(
                  "needed after setjmp and not in memory: " + body.value(value));
            });
  }

  /** Value numbers of the calls, ascending. */
  public BitSet calls() {
    return calls;
  }

  /** Value number of the data frame's begin; for functions with calls only. */
  public int frame() {
    return frame;
  }

  /** Where in the data frame the jump slot of a call is, in bytes from its begin. */
  public long slotOffset(int call) {
    return offset(SetjmpCall.slot((CallInstruction) body.value(call)));
  }

  /** Whether a buffer may lead back to this activation while an instruction runs. */
  public boolean arePossibleAt(int instruction) {
    int block = body.blockOf(instruction);
    return !calls.isEmpty()
        && (block == body.blockOf(frame) ? instruction > frame : !beforeFrame.get(block));
  }

  /** Live values with what a second return needs beside them; both ascending. */
  public int[] withFrame(int instruction, int[] live) {
    if (!arePossibleAt(instruction)) {
      return live;
    }
    BitSet all = new BitSet();
    Arrays.stream(live).forEach(all::set);
    all.set(frame);
    return all.stream().toArray();
  }
}
