package org.popcorn.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalAlias;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Value;

/** Who calls whom in a module. Intrinsics and inline assembly are no calls. */
public final class CallGraph {
  private final List<Function> functions;
  private final Map<Function, Integer> numbers = new HashMap<>();
  private final List<List<CallInstruction>> calls = new ArrayList<>();

  private CallGraph(LlvmModule module) {
    functions = module.definedFunctions();
    for (Function function : functions) {
      numbers.put(function, numbers.size());
      List<CallInstruction> found = new ArrayList<>();
      for (Instruction instruction : function.instructions()) {
        if (instruction instanceof CallInstruction call && isRealCall(call)) {
          found.add(call);
        }
      }
      calls.add(found);
    }
  }

  /** The calls of a module as it is now. */
  public static CallGraph of(LlvmModule module) {
    return new CallGraph(module);
  }

  /** Whether control goes to another function: not for intrinsics and inline assembly. */
  public static boolean isRealCall(CallInstruction call) {
    return !call.isIntrinsic() && !call.isInlineAssembly();
  }

  /** The function that a call names, through aliases too; empty for an indirect call. */
  public static Optional<Function> target(CallInstruction call) {
    Value callee = call.callee();
    while (callee instanceof GlobalAlias alias && !alias.isIndirectFunction()) {
      callee = alias.aliasee();
    }
    return callee instanceof Function function ? Optional.of(function) : Optional.empty();
  }

  /** Defined functions in module order. */
  public List<Function> functions() {
    return functions;
  }

  /** Calls in a defined function, in IR order. */
  public List<CallInstruction> callsIn(Function function) {
    return calls.get(numbers.get(function));
  }

  /**
   * Defined functions that may call themselves through others. A call through a pointer is taken to
   * reach every function of the called type whose address is taken, and a function passed as an
   * argument to be called by the callee: enough to find loops made of calls, and no proof.
   */
  public BitSet recursive() {
    Map<Type, List<Integer>> byType = addressTakenByType();
    int[][] successors = new int[functions.size()][];
    for (int caller = 0; caller < successors.length; caller++) {
      BitSet callees = new BitSet();
      for (CallInstruction call : calls.get(caller)) {
        Optional<Function> target = target(call);
        if (target.isPresent()) {
          addDefined(target.get(), callees);
        } else {
          byType.getOrDefault(call.functionType(), List.of()).forEach(callees::set);
        }
        for (Value argument : call.arguments()) {
          if (argument instanceof Function passed) {
            addDefined(passed, callees);
          }
        }
      }
      successors[caller] = callees.stream().toArray();
    }
    return Cycles.nodesOnCycles(new FlowGraph(successors));
  }

  private void addDefined(Function function, BitSet callees) {
    Integer number = numbers.get(function);
    if (number != null) {
      callees.set(number);
    }
  }

  private Map<Type, List<Integer>> addressTakenByType() {
    Map<Type, List<Integer>> byType = new LinkedHashMap<>();
    for (int number = 0; number < functions.size(); number++) {
      if (isAddressTaken(functions.get(number))) {
        byType
            .computeIfAbsent(functions.get(number).valueType(), type -> new ArrayList<>())
            .add(number);
      }
    }
    return byType;
  }

  private static boolean isAddressTaken(Function function) {
    for (Value user : function.users()) {
      boolean onlyCalled =
          user instanceof CallInstruction call
              && call.callee().equals(function)
              && !call.arguments().contains(function);
      if (!onlyCalled) {
        return true;
      }
    }
    return false;
  }
}
