package org.popcorn.passes;

import java.util.ArrayList;
import java.util.List;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Value;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Writes 0 wherever an instruction has an undefined operand: undef or poison, whole or as a member
 * or element, and in the lanes of a shuffle that come from nowhere. LLVM may choose any value, and
 * each back end would choose its own: in a register that nothing is in, and that a call changes, if
 * the value lives across a call site.
 */
public final class UndefinedRemoval implements Pass {
  /**
   * Finds the operations whose result is undefined because of a constant: shifts by too much,
   * elements behind a vector's end. Optimized code has none any more.
   */
  private static final String SIMPLIFICATION = "function(instsimplify)";

  @Override
  public String name() {
    return "undefined-removal";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    module.runPasses(SIMPLIFICATION, null);
    try (Builder builder = module.builder()) {
      for (Function function : module.definedFunctions()) {
        for (Instruction instruction : function.instructions()) {
          if (instruction.is(Opcode.SHUFFLE_VECTOR)) {
            define(builder, instruction);
          } else {
            defineOperands(instruction);
          }
        }
      }
    }
  }

  private static void defineOperands(Instruction instruction) {
    int count = instruction.operandCount();
    for (int i = 0; i < count; i++) {
      if (instruction.operand(i) instanceof Constant constant && hasUndefined(constant)) {
        instruction.setOperand(i, defined(constant));
      }
    }
  }

  /** A vector that no lane is taken from stays undefined: back ends know such shuffles. */
  private static void define(Builder builder, Instruction shuffle) {
    int lanes = Math.toIntExact(shuffle.operand(0).type().elementCount());
    int[] mask = shuffle.shuffleMask();
    boolean takesFromSecond = false;
    boolean hasUndefinedLane = false;
    for (int lane = 0; lane < mask.length; lane++) {
      if (mask[lane] < 0) {
        // The lane that is there already costs least.
        mask[lane] = lane < lanes ? lane : 0;
        hasUndefinedLane = true;
      }
      takesFromSecond |= mask[lane] >= lanes;
    }
    Value first = defined(shuffle.operand(0));
    Value second = takesFromSecond ? defined(shuffle.operand(1)) : shuffle.operand(1);
    if (hasUndefinedLane) {
      builder.positionBefore(shuffle);
      Value whole = builder.shuffle(first, second, mask, "");
      String name = shuffle.name();
      shuffle.replaceAllUsesWith(whole);
      shuffle.erase();
      whole.setName(name);
    } else {
      shuffle.setOperand(0, first);
      shuffle.setOperand(1, second);
    }
  }

  private static boolean hasUndefined(Constant constant) {
    if (!constant.isComposite()) {
      return constant.isUndefined();
    }
    return elements(constant).stream().anyMatch(UndefinedRemoval::hasUndefined);
  }

  private static Value defined(Value value) {
    return value instanceof Constant constant ? defined(constant) : value;
  }

  private static Constant defined(Constant constant) {
    Type type = constant.type();
    if (constant.isUndefined()) {
      return type.zero();
    }
    return constant.isComposite()
        ? type.constant(elements(constant).stream().map(UndefinedRemoval::defined).toList())
        : constant;
  }

  private static List<Constant> elements(Constant composite) {
    List<Constant> elements = new ArrayList<>();
    for (int i = 0; i < composite.type().elementCount(); i++) {
      elements.add(composite.element(i));
    }
    return elements;
  }
}
