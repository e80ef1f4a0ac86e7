package org.popcorn.passes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.facts.Symbols;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.IntPredicate;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.TypeKind;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Makes atomic operations on 128 bits calls of our libatomic. Some back ends have instructions for
 * them and some make such calls themselves; an object must be kept by one lock or by none.
 */
public final class WideAtomics implements Pass {
  private static final int LARGEST_BITS = 64;

  /** By their numbers in {@code LLVMAtomicRMWBinOp}; those of numbers with a fraction by bits. */
  private static final Map<Integer, String> OPERATIONS =
      Map.ofEntries(
          Map.entry(0, "exchange"),
          Map.entry(1, "fetch_add"),
          Map.entry(2, "fetch_sub"),
          Map.entry(3, "fetch_and"),
          Map.entry(4, "fetch_nand"),
          Map.entry(5, "fetch_or"),
          Map.entry(6, "fetch_xor"),
          Map.entry(7, "fetch_max"),
          Map.entry(8, "fetch_min"),
          Map.entry(9, "fetch_umax"),
          Map.entry(10, "fetch_umin"),
          Map.entry(11, "fetch_fadd"),
          Map.entry(12, "fetch_fsub"));

  /** The strongest order, as compilers number it for libatomic. */
  private static final long SEQUENTIAL = 5;

  @Override
  public String name() {
    return "wide-atomics";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    try (Builder builder = module.builder()) {
      for (Function function : module.definedFunctions()) {
        for (Instruction instruction : function.instructions()) {
          if (instruction.isAtomic() && isWide(accessed(instruction))) {
            replace(builder, instruction, function, context.log());
          }
        }
      }
    }
  }

  private static boolean isWide(Type type) {
    return switch (type.kind()) {
      case INTEGER -> type.integerBits() > LARGEST_BITS;
      case FP128, VECTOR -> true;
      default -> false;
    };
  }

  /** The type of the object. */
  private static Type accessed(Instruction instruction) {
    return switch (instruction.opcode()) {
      case STORE -> instruction.operand(0).type();
      case ATOMIC_RMW, ATOMIC_CMP_XCHG -> instruction.operand(1).type();
      default -> instruction.type();
    };
  }

  private static void replace(
      Builder builder, Instruction instruction, Function function, DiagnosticLog log) {
    Type type = accessed(instruction);
    if (!isKnown(instruction, type)) {
      Places.report(
          log,
          instruction,
          ErrorKind.UNSUPPORTED_CONSTRUCT,
          "this atomic operation on " + type,
          function.name());
      return;
    }
    builder.positionBefore(instruction);
    Value result = call(builder, instruction);
    if (!instruction.is(Opcode.STORE)) {
      instruction.replaceAllUsesWith(
          instruction.is(Opcode.ATOMIC_CMP_XCHG)
              ? result
              : builder.bitCast(result, instruction.type(), ""));
    }
    instruction.erase();
  }

  private static boolean isKnown(Instruction instruction, Type type) {
    boolean isQuad = type.kind() == TypeKind.FP128;
    return (isQuad || type.isInteger(2 * LARGEST_BITS))
        && (!instruction.is(Opcode.ATOMIC_RMW)
            || OPERATIONS.containsKey(instruction.atomicOperation()));
  }

  private static Value call(Builder builder, Instruction instruction) {
    Types types = builder.module().types();
    return switch (instruction.opcode()) {
      case STORE ->
          call(
              builder,
              "__atomic_store_16",
              types.voidType(),
              instruction.operand(1),
              bits(builder, instruction.operand(0)));
      case ATOMIC_RMW ->
          call(
              builder,
              "__atomic_" + OPERATIONS.get(instruction.atomicOperation()) + "_16",
              types.i128(),
              instruction.operand(0),
              bits(builder, instruction.operand(1)));
      case ATOMIC_CMP_XCHG -> compareAndExchange(builder, instruction);
      default -> call(builder, "__atomic_load_16", types.i128(), instruction.operand(0));
    };
  }

  private static Value bits(Builder builder, Value value) {
    return builder.bitCast(value, builder.module().types().i128(), "");
  }

  private static Value compareAndExchange(Builder builder, Instruction instruction) {
    Value expected = instruction.operand(1);
    Value seen =
        call(
            builder,
            Symbols.COMPARE_EXCHANGE_16,
            builder.module().types().i128(),
            instruction.operand(0),
            expected,
            instruction.operand(2));
    Value equal = builder.icmp(IntPredicate.EQ, seen, expected, "");
    Value pair = builder.insertValue(instruction.type().poison(), seen, 0, "");
    return builder.insertValue(pair, equal, 1, "");
  }

  private static CallInstruction call(
      Builder builder, String function, Type result, Value... operands) {
    Types types = builder.module().types();
    List<Value> arguments = new ArrayList<>(List.of(operands));
    arguments.add(types.i32().constant(SEQUENTIAL));
    Type type = types.function(result, arguments.stream().map(Value::type).toList());
    Function callee = builder.module().functionOrDeclare(function, type);
    return builder.call(type, callee, arguments, List.of(), "");
  }
}
