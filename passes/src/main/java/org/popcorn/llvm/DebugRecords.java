package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bytedeco.llvm.LLVM.LLVMMetadataRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;

/**
 * Reads debug records. LLVM-C can look into them only in their old form, which are calls; the
 * module has that form meanwhile.
 */
public final class DebugRecords {
  private static final int VALUE = 0;
  private static final int VARIABLE = 1;
  private static final int EXPRESSION = 2;

  private final LlvmModule module;
  private final Predicate<DebugRecord> taken;
  private final List<DebugRecord> records = new ArrayList<>();

  private DebugRecords(LlvmModule module, Predicate<DebugRecord> taken) {
    this.module = module;
    this.taken = taken;
  }

  /** All records of a module about variables, in the order in which they stand. */
  public static List<DebugRecord> of(LlvmModule module) {
    return read(module, record -> false);
  }

  /** Takes the records that a predicate holds for out of a module; in the order as they stood. */
  public static List<DebugRecord> take(LlvmModule module, Predicate<DebugRecord> taken) {
    return read(module, taken).stream().filter(taken).toList();
  }

  private static List<DebugRecord> read(LlvmModule module, Predicate<DebugRecord> taken) {
    DebugRecords records = new DebugRecords(module, taken);
    if (module.functions().stream().anyMatch(function -> function.subprogram().isPresent())) {
      int format = LLVMIsNewDbgInfoFormat(module.ref());
      LLVMSetIsNewDbgInfoFormat(module.ref(), 0);
      module.definedFunctions().forEach(records::read);
      LLVMSetIsNewDbgInfoFormat(module.ref(), format);
      module.functions().stream()
          .filter(function -> function.name().startsWith("llvm.dbg.") && !function.hasUses())
          .forEach(Function::erase);
    }
    return records.records;
  }

  private void read(Function function) {
    List<Instruction> waiting = new ArrayList<>();
    for (Instruction instruction : function.instructions()) {
      if (LLVMIsADbgInfoIntrinsic(instruction.ref()) == null) {
        waiting.forEach(record -> read(record, instruction));
        waiting.clear();
      } else if (LLVMIsADbgVariableIntrinsic(instruction.ref()) != null) {
        waiting.add(instruction);
      }
    }
  }

  private void read(Instruction call, Instruction next) {
    DebugRecord record =
        new DebugRecord(
            LLVMIsADbgDeclareInst(call.ref()) != null,
            value(LLVMGetOperand(call.ref(), VALUE)),
            metadata(call, VARIABLE),
            metadata(call, EXPRESSION),
            call.debugLocation().orElseThrow(),
            next);
    records.add(record);
    if (taken.test(record)) {
      call.erase();
    }
  }

  private Metadata metadata(Instruction call, int operand) {
    return new Metadata(module, LLVMValueAsMetadata(LLVMGetOperand(call.ref(), operand)));
  }

  private Optional<Value> value(LLVMValueRef what) {
    LLVMMetadataRef node = LLVMValueAsMetadata(what);
    int kind = LLVMGetMetadataKind(node);
    return kind == LLVMLocalAsMetadataMetadataKind || kind == LLVMConstantAsMetadataMetadataKind
        ? new Metadata(module, node).operand(0).map(module::value)
        : Optional.empty();
  }
}
