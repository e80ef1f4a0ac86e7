package org.popcorn.passes;

import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;

/** Replaces {@code va_start}; {@link #lowerLists} replaces what every function may do. */
final class VariableArguments {
  private final Function function;
  private final Value buffer;

  VariableArguments(Function function, Value buffer) {
    this.function = function;
    this.buffer = buffer;
  }

  void lower() {
    try (Builder builder = function.module().builder()) {
      for (Instruction instruction : function.instructions()) {
        if (instruction instanceof CallInstruction call && call.isIntrinsic("llvm.va_start")) {
          builder.positionBefore(call).store(buffer, call.argument(0)).setAlignment(8);
          call.erase();
        }
      }
    }
  }

  /** Replaces va_copy, va_end and va_arg, which also functions with a va_list parameter use. */
  static void lowerLists(Function function) {
    LlvmModule module = function.module();
    try (Builder builder = module.builder()) {
      for (Instruction instruction : function.instructions()) {
        if (instruction instanceof CallInstruction call && call.isIntrinsic("llvm.va_copy")) {
          builder.positionBefore(call);
          Value list = load(builder, call.argument(1));
          builder.store(list, call.argument(0)).setAlignment(8);
          call.erase();
        } else if (instruction instanceof CallInstruction call && call.isIntrinsic("llvm.va_end")) {
          call.erase();
        } else if (instruction.is(Opcode.VA_ARG)) {
          next(builder, instruction);
        }
      }
    }
  }

  private static Instruction load(Builder builder, Value list) {
    Instruction loaded = builder.load(builder.module().types().pointer(), list, "");
    loaded.setAlignment(8);
    return loaded;
  }

  private static void next(Builder builder, Instruction instruction) {
    LlvmModule module = instruction.module();
    Types types = module.types();
    Type type = instruction.type();
    Value list = instruction.operand(0);
    builder.positionBefore(instruction);
    Value place = load(builder, list);
    int alignment = ArgumentBuffer.slotAlignment(module.dataLayout().alignmentBytes(type));
    if (alignment > ArgumentBuffer.SLOT_BYTES) {
      Value number = builder.pointerToInt(place, types.i64(), "");
      Value up = builder.add(number, types.i64().constant(alignment - 1L), "");
      place = builder.intToPointer(builder.and(up, types.i64().constant(-alignment), ""), "");
    }
    int step = ArgumentBuffer.slotBytes(module.dataLayout().sizeBytes(type));
    builder.store(builder.plusBytes(place, step, ""), list).setAlignment(8);
    Instruction value = builder.load(type, place, "");
    value.setAlignment(alignment);
    instruction.replaceAllUsesWith(value);
    instruction.erase();
  }
}
