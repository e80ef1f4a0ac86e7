package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
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

  private final LlvmModule module;
  private final Map<Value, List<Variable>> variables = new HashMap<>();

  private DebugVariables(LlvmModule module) {
    this.module = module;
  }

  /** Reads all records of a module, which is the same afterwards. */
  public static DebugVariables of(LlvmModule module) {
    DebugVariables variables = new DebugVariables(module);
    if (module.functions().stream().anyMatch(function -> function.subprogram().isPresent())) {
      // LLVM-C can look into records only in their old form, which are calls.
      int format = LLVMIsNewDbgInfoFormat(module.ref());
      LLVMSetIsNewDbgInfoFormat(module.ref(), 0);
      variables.read();
      LLVMSetIsNewDbgInfoFormat(module.ref(), format);
      module.functions().stream()
          .filter(function -> function.name().startsWith("llvm.dbg.") && !function.hasUses())
          .forEach(Function::erase);
    }
    return variables;
  }

  /** The variables that are a value, in the order in which the function sets them. */
  public List<Variable> of(Value value) {
    return variables.getOrDefault(value, List.of());
  }

  private void read() {
    for (Function function : module.definedFunctions()) {
      for (Instruction instruction : function.instructions()) {
        if (LLVMIsADbgVariableIntrinsic(instruction.ref()) != null
            && LLVMIsADbgDeclareInst(instruction.ref()) == null) {
          read(instruction);
        }
      }
    }
  }

  private void read(Instruction record) {
    LLVMValueRef what = LLVMGetOperand(record.ref(), 0);
    boolean isPlain = PLAIN.matcher(record.operand(2).toString()).find();
    if (isPlain
        && LLVMGetMetadataKind(LLVMValueAsMetadata(what)) == LLVMLocalAsMetadataMetadataKind) {
      LLVMValueRef node = LLVMGetOperand(record.ref(), 1);
      Variable variable = new Variable(name(node), typeName(operand(node, TYPE)));
      LLVMValueRef value = operand(what, 0);
      if (value != null && !variable.name().isEmpty()) {
        List<Variable> all =
            variables.computeIfAbsent(module.value(value), unknown -> new ArrayList<>());
        if (!all.contains(variable)) {
          all.add(variable);
        }
      }
    }
  }

  private static String name(LLVMValueRef node) {
    LLVMValueRef name = operand(node, NAME);
    if (name == null || LLVMIsAMDString(name) == null) {
      return "";
    }
    try (IntPointer length = new IntPointer(1)) {
      return NativeLibrary.text(LLVMGetMDString(name, length), length.get());
    }
  }

  private static @Nullable LLVMValueRef operand(LLVMValueRef node, int index) {
    int count = LLVMGetMDNodeNumOperands(node);
    if (index >= count) {
      return null;
    }
    try (PointerPointer<LLVMValueRef> operands = new PointerPointer<>((long) count)) {
      LLVMGetMDNodeOperands(node, operands);
      return operands.get(LLVMValueRef.class, index);
    }
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
