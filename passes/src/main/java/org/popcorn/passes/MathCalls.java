package org.popcorn.passes;

import java.util.ArrayList;
import java.util.List;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.TypeKind;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;

/**
 * Calls of libm in place of intrinsics, for scalars and element by element for vectors.
 *
 * @param builder where calls are made
 * @param strict whether they obey and change the floating-point environment
 */
record MathCalls(Builder builder, boolean strict) {
  Value call(String function, List<Value> arguments) {
    Type type = arguments.get(0).type();
    return switch (type.kind()) {
      case VECTOR -> elementwise(function, arguments);
      case HALF, BFLOAT -> throughFloat(function, arguments);
      default -> scalar(function, arguments);
    };
  }

  private Value scalar(String function, List<Value> arguments) {
    LlvmModule module = builder.module();
    Type type = arguments.get(0).type();
    Type functionType = module.types().function(type, arguments.stream().map(Value::type).toList());
    Function callee = module.functionOrDeclare(LibraryMath.nameFor(function, type), functionType);
    CallInstruction call = builder.call(functionType, callee, arguments, List.of(), "");
    call.addFunctionAttribute("nobuiltin");
    // What the intrinsic promised: no errno, and no floating-point environment unless it is strict.
    call.addFunctionAttribute("nounwind");
    call.addFunctionAttribute("willreturn");
    if (strict) {
      call.addFunctionAttribute("strictfp");
    } else {
      call.addAttribute(AttributeIndex.FUNCTION, module.attribute("memory", 0));
    }
    return call;
  }

  private Value elementwise(String function, List<Value> arguments) {
    Types types = builder.module().types();
    Type type = arguments.get(0).type();
    Value result = type.poison();
    for (int i = 0; i < type.elementCount(); i++) {
      Value index = types.i64().constant(i);
      List<Value> elements = new ArrayList<>();
      for (Value argument : arguments) {
        elements.add(builder.extractElement(argument, index, ""));
      }
      result = builder.insertElement(result, call(function, elements), index, "");
    }
    return result;
  }

  private Value throughFloat(String function, List<Value> arguments) {
    Type type = arguments.get(0).type();
    Type wide = builder.module().types().floatType();
    List<Value> extended = new ArrayList<>();
    for (Value argument : arguments) {
      extended.add(builder.cast(Opcode.FP_EXT, argument, wide, ""));
    }
    return builder.cast(Opcode.FP_TRUNC, scalar(function, extended), type, "");
  }

  Value power(Value base, Value exponent) {
    Types types = builder.module().types();
    Type type = base.type();
    Value scalar = builder.cast(Opcode.SI_TO_FP, exponent, elementType(type), "");
    if (type.kind() != TypeKind.VECTOR) {
      return call("pow", List.of(base, scalar));
    }
    Value exponents = type.poison();
    for (int i = 0; i < type.elementCount(); i++) {
      exponents = builder.insertElement(exponents, scalar, types.i64().constant(i), "");
    }
    return call("pow", List.of(base, exponents));
  }

  private static Type elementType(Type type) {
    return type.kind() == TypeKind.VECTOR ? type.element() : type;
  }

  Value sineAndCosine(Value angle) {
    Type pair = builder.module().types().struct(List.of(angle.type(), angle.type()));
    Value sine = call("sin", List.of(angle));
    Value cosine = call("cos", List.of(angle));
    return builder.insertValue(builder.insertValue(pair.poison(), sine, 0, ""), cosine, 1, "");
  }
}
