package org.popcorn.passes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Metadata;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.TypeKind;
import org.popcorn.llvm.Value;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Replaces floating-point operations whose result LLVM leaves to the back end, or to the libm of
 * the machine that builds: minimum and maximum, fmuladd, and what libm computes. Operations that
 * IEEE 754 defines exactly stay: fma, sqrt, floor and their like.
 */
public final class FloatingPointDecision implements Pass {
  private static final Map<String, MinMaxExpansion> MIN_MAX =
      Map.of(
          "llvm.minnum", MinMaxExpansion.MINIMUM_NUMBER,
          "llvm.maxnum", MinMaxExpansion.MAXIMUM_NUMBER,
          "llvm.minimumnum", MinMaxExpansion.MINIMUM_NUMBER,
          "llvm.maximumnum", MinMaxExpansion.MAXIMUM_NUMBER,
          "llvm.minimum", MinMaxExpansion.MINIMUM,
          "llvm.maximum", MinMaxExpansion.MAXIMUM);

  private static final Map<String, MinMaxExpansion> REDUCTIONS =
      Map.of(
          "llvm.vector.reduce.fmin", MinMaxExpansion.MINIMUM_NUMBER,
          "llvm.vector.reduce.fmax", MinMaxExpansion.MAXIMUM_NUMBER,
          "llvm.vector.reduce.fminimum", MinMaxExpansion.MINIMUM,
          "llvm.vector.reduce.fmaximum", MinMaxExpansion.MAXIMUM);

  private final String name;

  private FloatingPointDecision(String name) {
    this.name = name;
  }

  /** Before the middle end: libm must not be folded by the build machine's libm. */
  public static Pass first() {
    return new FloatingPointDecision("floating-point");
  }

  /** After the middle end, which makes some of these operations from other code. */
  public static Pass again() {
    return new FloatingPointDecision("floating-point-again");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    try (Builder builder = module.builder()) {
      for (Function function : module.definedFunctions()) {
        for (Instruction instruction : function.instructions()) {
          if (instruction instanceof CallInstruction call) {
            decide(builder, call);
          }
        }
      }
    }
  }

  private static void decide(Builder builder, CallInstruction call) {
    Optional<Function> callee = call.calledFunction();
    if (callee.isEmpty()) {
      return;
    }
    String name = callee.get().name();
    if (LibraryMath.contains(name)) {
      call.addAttribute(AttributeIndex.FUNCTION, call.module().attribute("nobuiltin"));
    } else if (name.startsWith("llvm.")) {
      if (ConstrainedMath.covers(name)) {
        observe(call);
      }
      builder.positionBefore(call);
      (ConstrainedMath.covers(name)
              ? ConstrainedMath.replacement(builder, call, name)
              : replacement(builder, call, withoutTypes(name)))
          .ifPresent(
              value -> {
                call.replaceAllUsesWith(value);
                call.erase();
              });
    }
  }

  /**
   * An operation that depends on the rounding mode is said to raise exceptions: riscv64's back end
   * would else take one with the same operands for the same, whatever mode was set in between.
   */
  private static void observe(CallInstruction call) {
    Metadata strict = Metadata.text(call.module(), "fpexcept.strict");
    call.setArgument(call.parameterCount() - 1, strict.asValue());
  }

  /** {@code llvm.minnum} of {@code llvm.minnum.v2f64}: what comes before the overloaded types. */
  private static String withoutTypes(String name) {
    for (String known : REDUCTIONS.keySet()) {
      if (name.startsWith(known + ".")) {
        return known;
      }
    }
    int end = name.indexOf('.', "llvm.".length());
    return end < 0 ? name : name.substring(0, end);
  }

  private static Optional<Value> replacement(Builder builder, CallInstruction call, String name) {
    MinMaxExpansion expansion = MIN_MAX.get(name);
    if (expansion != null) {
      return Optional.of(expansion.build(builder, call.argument(0), call.argument(1)));
    }
    MinMaxExpansion reduction = REDUCTIONS.get(name);
    if (reduction != null) {
      return Optional.of(reduce(builder, call.argument(0), reduction));
    }
    MathCalls calls = new MathCalls(builder, false);
    return switch (name) {
      case "llvm.fmuladd" -> Optional.of(multiplyAdd(builder, call));
      case "llvm.powi" -> Optional.of(calls.power(call.argument(0), call.argument(1)));
      case "llvm.sincos" -> Optional.of(calls.sineAndCosine(call.argument(0)));
      case "llvm.canonicalize" -> canonical(builder, call.argument(0));
      // Equal under the default rounding mode; libm has no roundeven that x86-64 could call.
      case "llvm.roundeven" -> Optional.of(nearest(builder, call));
      default ->
          LibraryMath.functionOf(name).map(function -> calls.call(function, call.arguments()));
    };
  }

  private static Value reduce(Builder builder, Value vector, MinMaxExpansion expansion) {
    Type i64 = builder.module().types().i64();
    Value result = builder.extractElement(vector, i64.constant(0), "");
    for (int i = 1; i < vector.type().elementCount(); i++) {
      Value next = builder.extractElement(vector, i64.constant(i), "");
      result = expansion.build(builder, result, next);
    }
    return result;
  }

  /** No back end knows it for long double, where it is what LLVM says that it is: times one. */
  private static Optional<Value> canonical(Builder builder, Value number) {
    return number.type().kind() == TypeKind.FP128
        ? Optional.of(builder.binary(Opcode.FMUL, number, number.type().constant(1.0), ""))
        : Optional.empty();
  }

  /** Two roundings everywhere: one would need an instruction that not every ISA has. */
  private static Value multiplyAdd(Builder builder, CallInstruction call) {
    Value product = builder.binary(Opcode.FMUL, call.argument(0), call.argument(1), "");
    Value sum = builder.binary(Opcode.FADD, product, call.argument(2), "");
    for (Value value : List.of(product, sum)) {
      if (value instanceof Instruction instruction) {
        instruction.addFastMathFlags(call.fastMathFlags());
      }
    }
    return sum;
  }

  private static Value nearest(Builder builder, CallInstruction call) {
    Function rint = builder.module().intrinsic("llvm.rint", call.type());
    return builder.call(rint, call.arguments(), "");
  }
}
