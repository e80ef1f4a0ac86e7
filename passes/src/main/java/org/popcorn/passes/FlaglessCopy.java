package org.popcorn.passes;

import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.Value;

/**
 * Puts an instruction without fast-math flags in the place of one that has some. LLVM-C can add
 * such flags and not take them away ({@code LLVMSetFastMathFlags} sets bits only), and a new
 * instruction has none.
 */
final class FlaglessCopy {
  private final Builder builder;

  FlaglessCopy(Builder builder) {
    this.builder = builder;
  }

  /** Replaces an instruction for which {@link Instruction#canHaveFastMathFlags} is true. */
  void replace(Instruction old) {
    String name = old.name();
    builder.positionBefore(old);
    Value made = copy(old);
    if (made instanceof Instruction instruction && !(old instanceof CallInstruction)) {
      instruction.copyMetadataFrom(old);
    }
    old.replaceAllUsesWith(made);
    old.erase();
    if (made instanceof Instruction instruction) {
      instruction.setName(name);
    }
  }

  private Value copy(Instruction old) {
    return switch (old.opcode()) {
      case FNEG -> builder.fneg(old.operand(0), "");
      case FADD, FSUB, FMUL, FDIV, FREM ->
          builder.binary(old.opcode(), old.operand(0), old.operand(1), "");
      case FCMP -> builder.fcmp(old.floatPredicate(), old.operand(0), old.operand(1), "");
      case FP_TRUNC, FP_EXT -> builder.cast(old.opcode(), old.operand(0), old.type(), "");
      case SELECT -> builder.select(old.operand(0), old.operand(1), old.operand(2), "");
      case PHI -> phi((PhiInstruction) old);
      case CALL, INVOKE -> call((CallInstruction) old);
      default ->
          throw new IllegalStateException("fast-math flags on an instruction " + old.opcode());
    };
  }

  private Value phi(PhiInstruction old) {
    PhiInstruction made = builder.phi(old.type(), "");
    for (PhiInstruction.Incoming way : old.incoming()) {
      // A phi of a loop may be its own incoming value.
      made.addIncoming(way.value().equals(old) ? made : way.value(), way.block());
    }
    return made;
  }

  private Value call(CallInstruction old) {
    CallInstruction made =
        builder.bareCallLike(
            old, old.functionType(), old.callee(), old.arguments(), old.operandBundles());
    made.copyPropertiesWithoutFlagsFrom(old, old.parameterCount());
    return made;
  }
}
