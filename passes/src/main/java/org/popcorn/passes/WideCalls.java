package org.popcorn.passes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.TailCallKind;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Value;

/** Changes the wide calls of one function. All share the places of their arguments and results. */
final class WideCalls {
  /** What a place is for: the number of a parameter, or of no parameter for a result. */
  private record Use(int parameter, Type type) {}

  private static final int RESULT = -1;

  private final Function function;
  private final Builder builder;
  private final Map<Use, AllocaInstruction> places = new HashMap<>();

  WideCalls(Function function, Builder builder) {
    this.function = function;
    this.builder = builder;
  }

  void change(CallInstruction call) {
    WideSignature signature = WideSignature.of(call.functionType());
    boolean mustTail = call.tailCallKind() == TailCallKind.MUST_TAIL;
    List<Value> arguments = new ArrayList<>(call.arguments());
    signature.parameters().stream()
        .forEach(
            wide -> {
              Value place = place(new Use(wide, call.argument(wide).type()), mustTail);
              builder.positionBefore(call);
              builder.store(call.argument(wide), place);
              arguments.set(wide, place);
            });
    if (signature.returnsWide()) {
      arguments.add(place(new Use(RESULT, call.type()), mustTail));
    }
    replace(call, signature, arguments, mustTail);
  }

  /**
   * A musttail call's frame is gone when the callee runs: it passes on the places that the caller
   * was given, of which it has as many, because both have one type.
   */
  private Value place(Use use, boolean mustTail) {
    if (mustTail) {
      int last = function.parameterCount() - 1;
      return function.argument(use.parameter() == RESULT ? last : use.parameter());
    }
    return places.computeIfAbsent(
        use,
        absent -> {
          builder.positionBefore(function.entry().firstInsertionPoint()).setDebugLocation(null);
          return builder.alloca(use.type(), use.parameter() == RESULT ? "result" : "argument");
        });
  }

  private void replace(
      CallInstruction call, WideSignature signature, List<Value> arguments, boolean mustTail) {
    builder.positionBefore(call);
    Type type = signature.narrowed(builder.module().types());
    CallInstruction made =
        builder.bareCallLike(call, type, call.callee(), arguments, call.operandBundles());
    signature.removeAttributes(call);
    made.copyPropertiesWithoutFlagsFrom(call, call.parameterCount());
    if (!mustTail && call.tailCallKind() != TailCallKind.NO_TAIL) {
      made.setTailCallKind(TailCallKind.NONE);
    }
    if (!signature.returnsWide()) {
      call.replaceAllUsesWith(made);
    } else if (call.hasUses()) {
      Instruction result = builder.load(call.type(), arguments.get(arguments.size() - 1), "");
      String name = call.name();
      call.replaceAllUsesWith(result);
      call.setName("");
      result.setName(name);
    }
    call.erase();
  }
}
