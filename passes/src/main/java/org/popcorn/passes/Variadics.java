package org.popcorn.passes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Argument;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.TailCallKind;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Types;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Makes variadic functions take one more pointer: to a packed buffer with the variadic arguments,
 * which the caller fills. Back ends disagree on {@code va_list}; here it is one pointer into that
 * buffer, as clang's code for riscv64 takes it to be.
 *
 * <p>Calls are rewritten by the type that the <em>call</em> has, so that calls through pointers are
 * right. A declaration {@code f(...)} without fixed parameters is C's function without a prototype:
 * clang gives calls of it the types of their arguments, and they stay as they are, unless the
 * definition turns out to be variadic. All calls of a function share one buffer, as large as the
 * largest needs, because it is in use only from just before a call to its end.
 *
 * <p>A {@code musttail} call in a variadic function forwards the arguments: it passes the pointer
 * on.
 */
public final class Variadics implements Pass {
  @Override
  public String name() {
    return "variadics";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    Map<Function, Argument> buffers = new LinkedHashMap<>();
    for (Function function : module.functions()) {
      if (function.valueType().isVariadic() && !function.isIntrinsic()) {
        Function changed = changeType(function);
        if (!changed.isDeclaration()) {
          buffers.put(changed, changed.argument(changed.parameterCount() - 1));
        }
      }
    }
    for (Function function : module.definedFunctions()) {
      new VariadicCalls(function, buffers).rewrite();
    }
    buffers.forEach((function, buffer) -> new VariableArguments(function, buffer).lower());
    module.definedFunctions().forEach(VariableArguments::lowerLists);
  }

  private static Function changeType(Function function) {
    Types types = function.module().types();
    Type old = function.valueType();
    List<Type> parameters = new ArrayList<>(old.parameterTypes());
    if (!function.isDeclaration() || !parameters.isEmpty()) {
      parameters.add(types.pointer());
    }
    Function changed = Replacement.withType(function, types.function(old.returnType(), parameters));
    if (!changed.isDeclaration()) {
      changed.argument(parameters.size() - 1).setName("variadic");
    }
    return changed;
  }

  /** The calls in one function. */
  private static final class VariadicCalls {
    private final Function function;
    private final Map<Function, Argument> buffers;

    VariadicCalls(Function function, Map<Function, Argument> buffers) {
      this.function = function;
      this.buffers = buffers;
    }

    void rewrite() {
      Map<CallInstruction, Integer> calls = new LinkedHashMap<>();
      int largest = 0;
      for (Instruction instruction : function.instructions()) {
        if (instruction instanceof CallInstruction call) {
          int fixed = fixedArguments(call);
          if (fixed >= 0) {
            calls.put(call, fixed);
            largest = Math.max(largest, ArgumentBuffer.of(call, fixed).sizeBytes());
          }
        }
      }
      if (calls.isEmpty()) {
        return;
      }
      try (Builder builder = function.module().builder()) {
        AllocaInstruction buffer = needsBuffer(calls) ? buffer(builder, largest) : null;
        for (Map.Entry<CallInstruction, Integer> entry : calls.entrySet()) {
          CallInstruction call = entry.getKey();
          Argument own = buffers.get(function);
          if (isForwarding(call) && own != null) {
            new VariadicCall(call, entry.getValue(), builder).forward(own);
          } else if (buffer != null) {
            new VariadicCall(call, entry.getValue(), builder).pack(buffer);
          }
        }
      }
    }

    /** Number of arguments that are no variadic ones; -1 if the call is not variadic. */
    private int fixedArguments(CallInstruction call) {
      if (call.isIntrinsic() || call.isInlineAssembly()) {
        return -1;
      }
      if (call.functionType().isVariadic()) {
        return call.functionType().parameterTypes().size();
      }
      // Called without a prototype, but defined as variadic.
      Function callee = call.calledFunction().orElse(null);
      if (callee == null || !buffers.containsKey(callee)) {
        return -1;
      }
      int fixed = callee.parameterCount() - 1;
      return call.parameterCount() >= fixed ? fixed : -1;
    }

    private boolean isForwarding(CallInstruction call) {
      return call.tailCallKind() == TailCallKind.MUST_TAIL;
    }

    private boolean needsBuffer(Map<CallInstruction, Integer> calls) {
      return !buffers.containsKey(function)
          || calls.keySet().stream().anyMatch(call -> !isForwarding(call));
    }

    private AllocaInstruction buffer(Builder builder, int sizeBytes) {
      Types types = function.module().types();
      builder.positionBefore(function.entry().firstInsertionPoint()).setDebugLocation(null);
      AllocaInstruction buffer = builder.alloca(types.array(types.i8(), sizeBytes), "arguments");
      buffer.setAlignment(ArgumentBuffer.ALIGNMENT_BYTES);
      return buffer;
    }
  }
}
