package org.popcorn.analysis;

import java.util.Map;
import java.util.TreeMap;
import org.popcorn.llvm.Attribute;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;

/** How a call is marked as a call site: it has deopt state and an id. */
public final class DeoptState {
  /** Tag of the operand bundle with the values that live on. */
  public static final String BUNDLE = "deopt";

  /** Attribute of a call with its id. */
  public static final String ID_ATTRIBUTE = "statepoint-id";

  private DeoptState() {}

  /** Whether a call is a call site. */
  public static boolean isIn(CallInstruction call) {
    return call.hasOperandBundle(BUNDLE);
  }

  /**
   * The call sites of a module: how many calls (value) have the same id and the same number of
   * values (key).
   */
  public static Map<String, Integer> of(LlvmModule module) {
    Map<String, Integer> sites = new TreeMap<>();
    for (Function function : module.definedFunctions()) {
      for (Instruction instruction : function.instructions()) {
        if (instruction instanceof CallInstruction call && isIn(call)) {
          sites.merge(describe(call), 1, Integer::sum);
        }
      }
    }
    return sites;
  }

  private static String describe(CallInstruction call) {
    String id =
        call.attribute(AttributeIndex.FUNCTION, ID_ATTRIBUTE).map(Attribute::text).orElse("");
    int values = call.operandCount() - call.arguments().size();
    return call.function().name() + " " + id + " " + values;
  }
}
