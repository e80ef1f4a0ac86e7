package org.popcorn.passes;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.popcorn.llvm.Type;

/**
 * Names of libm's functions whose results are rounded as their authors chose, so that folding a
 * call with another libm changes the program's output. Those that C defines exactly (sqrt, floor,
 * fmod, ldexp, copysign, ...) are not among them.
 */
final class LibraryMath {
  /** Intrinsics that stand for a function of libm; the value is its name for {@code double}. */
  private static final Map<String, String> INTRINSICS =
      Stream.of(
              "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
              "exp2", "exp10", "log", "log2", "log10", "pow")
          .collect(Collectors.toUnmodifiableMap(name -> "llvm." + name, name -> name));

  /** fmin and fmax are exact but for the sign of zero, where LLVM's intrinsic is free. */
  private static final Set<String> FUNCTIONS =
      Stream.of(
              "sin sincos sinpi cos cospi tan asin acos atan atan2 sinh cosh tanh asinh acosh"
                  + " atanh",
              "exp exp2 exp10 pow10 expm1 log log2 log10 log1p pow cbrt hypot erf erfc tgamma"
                  + " lgamma",
              "lgamma_r j0 j1 jn y0 y1 yn fmin fmax fdim")
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .flatMap(name -> Stream.of(name, name + "f", name + "l"))
          .collect(Collectors.toUnmodifiableSet());

  private LibraryMath() {}

  /** Whether calls of the function must not be folded. */
  static boolean contains(String function) {
    return FUNCTIONS.contains(function);
  }

  /** The function for {@code double} that an intrinsic such as {@code llvm.sin} stands for. */
  static Optional<String> functionOf(String intrinsic) {
    return Optional.ofNullable(INTRINSICS.get(intrinsic));
  }

  /** The function's name for a type: {@code sinf}, {@code sin} or {@code sinl}. */
  static String nameFor(String function, Type type) {
    return switch (type.kind()) {
      case FLOAT -> function + "f";
      case DOUBLE -> function;
      case FP128 -> function + "l";
      default -> throw new IllegalArgumentException("no libm function for " + type);
    };
  }
}
