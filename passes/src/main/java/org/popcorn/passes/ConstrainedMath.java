package org.popcorn.passes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.TypeKind;
import org.popcorn.llvm.Value;

/**
 * The decisions of {@link FloatingPointDecision} for operations that obey the rounding mode and
 * raise flags, as {@code FENV_ACCESS} makes them: constrained intrinsics. What an ISA has no
 * instruction for becomes a call of libm, which obeys them, too.
 */
final class ConstrainedMath {
  private static final String PREFIX = "llvm.experimental.constrained.";

  /** Those whose function has another name, or that are exact everywhere and missing somewhere. */
  private static final Map<String, String> FUNCTIONS =
      Map.of("minnum", "fmin", "maxnum", "fmax", "roundeven", "roundeven");

  private final Builder builder;
  private final CallInstruction call;
  private final MathCalls calls;

  private ConstrainedMath(Builder builder, CallInstruction call) {
    this.builder = builder;
    this.call = call;
    this.calls = new MathCalls(builder, true);
  }

  static boolean covers(String intrinsic) {
    return intrinsic.startsWith(PREFIX);
  }

  /** What stands for the call; empty if every back end does the same. */
  static Optional<Value> replacement(Builder builder, CallInstruction call, String intrinsic) {
    int end = intrinsic.indexOf('.', PREFIX.length());
    String operation = intrinsic.substring(PREFIX.length(), end);
    return new ConstrainedMath(builder, call).replacement(operation);
  }

  private Optional<Value> replacement(String operation) {
    return switch (operation) {
      case "minimum" ->
          Optional.of(MinMaxExpansion.MINIMUM.build(builder, call.argument(0), call.argument(1)));
      case "maximum" ->
          Optional.of(MinMaxExpansion.MAXIMUM.build(builder, call.argument(0), call.argument(1)));
      case "powi" -> Optional.of(calls.power(call.argument(0), call.argument(1)));
      case "fmuladd" -> Optional.of(multiplyAdd());
      default ->
          Optional.ofNullable(FUNCTIONS.get(operation))
              .or(() -> LibraryMath.functionOf("llvm." + operation))
              .map(function -> calls.call(function, numbers()));
    };
  }

  /** The arguments without those that say how to round and what to raise. */
  private List<Value> numbers() {
    return call.arguments().stream()
        .filter(argument -> argument.type().kind() != TypeKind.METADATA)
        .toList();
  }

  /** Two roundings, as without {@code FENV_ACCESS}. */
  private Value multiplyAdd() {
    Value product = operation("fmul", call.argument(0), call.argument(1));
    return operation("fadd", product, call.argument(2));
  }

  private Value operation(String name, Value left, Value right) {
    Function intrinsic = builder.module().intrinsic(PREFIX + name, call.type());
    List<Value> arguments = List.of(left, right, call.argument(3), call.argument(4));
    CallInstruction result = builder.call(intrinsic, arguments, "");
    result.addFunctionAttribute("strictfp");
    return result;
  }
}
