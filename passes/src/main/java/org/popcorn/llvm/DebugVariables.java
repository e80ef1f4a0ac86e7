package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.llvm.LLVM.LLVMMetadataRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.jspecify.annotations.Nullable;

/**
 * Which values are variables of the source, by the debug records that say so of a whole value; LLVM
 * Language Reference, "llvm.dbg.value". Variables in memory are not values and not listed.
 */
public final class DebugVariables {
  /**
   * A variable.
   *
   * @param type as in C, such as {@code struct list *}; empty if unknown
   */
  public record Variable(String name, String type) {}

  private static final int NAME = 1;
  private static final int TYPE = 3;
  private static final int BASE_TYPE = 3;

  /** The value itself, or its low bits, and not something computed from it. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "!DIExpression\\(((, )?(DW_OP_LLVM_convert, \\d+, DW_ATE_\\w+"
              + "|DW_OP_LLVM_fragment, \\d+, \\d+|DW_OP_stack_value))*\\)");

  /** Tags of types in DWARF 5, table 7.3. */
  private static final int ARRAY_TAG = 0x01;

  private static final int ENUMERATION_TAG = 0x04;
  private static final int POINTER_TAG = 0x0f;
  private static final int STRUCTURE_TAG = 0x13;
  private static final int FUNCTION_TAG = 0x15;
  private static final int UNION_TAG = 0x17;
  private static final int CONST_TAG = 0x26;
  private static final int VOLATILE_TAG = 0x35;
  private static final int RESTRICT_TAG = 0x37;

  private final Map<Value, List<Variable>> variables = new HashMap<>();

  private DebugVariables() {}

  /** Notes what records say of whole values. */
  public static DebugVariables of(List<DebugRecord> records) {
    DebugVariables variables = new DebugVariables();
    records.stream()
        .filter(record -> !record.declares())
        .filter(record -> PLAIN.matcher(record.expression().toString()).find())
        .forEach(variables::note);
    return variables;
  }

  /** The variables that are a value, in the order in which the function sets them. */
  public List<Variable> of(Value value) {
    return variables.getOrDefault(value, List.of());
  }

  private void note(DebugRecord record) {
    Metadata node = record.variable();
    String type = typeName(node.operand(TYPE).orElse(null));
    Variable variable = new Variable(name(node), type);
    Value value = record.value().orElse(null);
    if (value != null && !(value instanceof Constant) && !variable.name().isEmpty()) {
      List<Variable> all = variables.computeIfAbsent(value, unknown -> new ArrayList<>());
      if (!all.contains(variable)) {
        all.add(variable);
      }
    }
  }

  private static String name(Metadata node) {
    LLVMValueRef name = node.operand(NAME).orElse(null);
    if (name == null || LLVMIsAMDString(name) == null) {
      return "";
    }
    try (IntPointer length = new IntPointer(1)) {
      return NativeLibrary.text(LLVMGetMDString(name, length), length.get());
    }
  }

  private static @Nullable LLVMValueRef operand(LLVMValueRef node, int index) {
    return Metadata.operand(node, index).orElse(null);
  }

  private static String typeName(@Nullable LLVMValueRef node) {
    if (node == null) {
      return "void";
    }
    LLVMMetadataRef type = LLVMValueAsMetadata(node);
    String name;
    try (SizeTPointer length = new SizeTPointer(1)) {
      name = NativeLibrary.text(LLVMDITypeGetName(type, length.put(0)), length.get());
    }
    return switch (LLVMGetDINodeTag(type)) {
      case POINTER_TAG -> pointer(typeName(operand(node, BASE_TYPE)));
      case CONST_TAG -> "const " + typeName(operand(node, BASE_TYPE));
      case VOLATILE_TAG -> "volatile " + typeName(operand(node, BASE_TYPE));
      case RESTRICT_TAG -> typeName(operand(node, BASE_TYPE)) + " restrict";
      case ARRAY_TAG -> typeName(operand(node, BASE_TYPE)) + " []";
      case STRUCTURE_TAG -> "struct " + name;
      case UNION_TAG -> "union " + name;
      case ENUMERATION_TAG -> "enum " + name;
      case FUNCTION_TAG -> "function";
      default -> name;
    };
  }

  private static String pointer(String base) {
    return base + (base.endsWith("*") ? "*" : " *");
  }
}
