package org.popcorn.migration.strips;

import java.util.Optional;
import org.popcorn.analysis.CallGraph;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Value;

/** How many instructions of a machine something is: an estimate by the instructions of LLVM. */
final class LoopCost {
  /** No more than this is known of. */
  static final long UNBOUNDED = Long.MAX_VALUE;

  private static final int BYTES_AT_ONCE = 8;

  /** Some intrinsics are calls of functions of the C library that return soon. */
  private static final int INTRINSIC = 20;

  private LoopCost() {}

  /** That of a block: {@link #UNBOUNDED} if control leaves the function in it for a while. */
  static long ofBlock(FunctionBody body, int block) {
    long sum = 0;
    for (int value = body.startOf(block); value < body.endOf(block); value++) {
      sum = plus(sum, ofInstruction(body.instruction(value)));
    }
    return sum;
  }

  private static long ofInstruction(Instruction instruction) {
    if (!(instruction instanceof CallInstruction call)) {
      return 1;
    }
    if (CallGraph.isRealCall(call) || call.isInlineAssembly()) {
      return UNBOUNDED;
    }
    return bytesMoved(call).map(LoopCost::ofBytes).orElse((long) INTRINSIC);
  }

  /** Number of bytes that an intrinsic copies or sets; empty for others. */
  private static Optional<Value> bytesMoved(CallInstruction call) {
    boolean moves =
        call.isIntrinsic("llvm.memcpy")
            || call.isIntrinsic("llvm.memmove")
            || call.isIntrinsic("llvm.memset");
    return moves ? Optional.of(call.arguments().get(2)) : Optional.empty();
  }

  private static long ofBytes(Value bytes) {
    return bytes instanceof Constant constant && constant.isInteger()
        ? INTRINSIC + constant.zeroExtended() / BYTES_AT_ONCE
        : UNBOUNDED;
  }

  /** A sum that stays at {@link #UNBOUNDED}. */
  static long plus(long one, long other) {
    return one > UNBOUNDED - other ? UNBOUNDED : one + other;
  }

  /** A product that stays at {@link #UNBOUNDED}. */
  static long times(long one, long other) {
    return Math.multiplyHigh(one, other) != 0 || one * other < 0 ? UNBOUNDED : one * other;
  }
}
