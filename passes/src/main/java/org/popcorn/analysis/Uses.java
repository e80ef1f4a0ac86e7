package org.popcorn.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.TypeKind;
import org.popcorn.llvm.Value;

/** Which values of a function are read where, as their numbers in a {@link FunctionBody}. */
final class Uses {
  private static final int[] NONE = {};

  private final int[][] byInstruction;
  private final int[][] onEdges;

  private Uses(int[][] byInstruction, int[][] onEdges) {
    this.byInstruction = byInstruction;
    this.onEdges = onEdges;
  }

  /** Reads the operands of all instructions. */
  static Uses read(FunctionBody body) {
    int[][] byInstruction = new int[body.valueCount()][];
    List<List<Integer>> onEdges = new ArrayList<>();
    for (int block = 0; block < body.blockCount(); block++) {
      onEdges.add(new ArrayList<>());
    }
    for (int value = 0; value < byInstruction.length; value++) {
      byInstruction[value] = NONE;
      if (body.value(value) instanceof PhiInstruction phi) {
        for (PhiInstruction.Incoming incoming : phi.incoming()) {
          int used = body.numberOf(incoming.value());
          if (isCarried(body, used)) {
            onEdges.get(body.numberOf(incoming.block())).add(used);
          }
        }
      } else if (value >= body.argumentCount()) {
        byInstruction[value] = carried(body, body.operands(value));
      }
    }
    return new Uses(byInstruction, onEdges.stream().map(Uses::toArray).toArray(int[][]::new));
  }

  private static int[] toArray(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] carried(FunctionBody body, int[] operands) {
    int count = 0;
    for (int operand : operands) {
      if (isCarried(body, operand)) {
        operands[count++] = operand;
      }
    }
    return count == 0 ? NONE : Arrays.copyOf(operands, count);
  }

  /** Whether a number is that of a value that can be carried, which a token cannot. */
  private static boolean isCarried(FunctionBody body, int number) {
    return number >= 0 && !isToken(body.value(number));
  }

  /** Asks for the type only of what can be a token at all. */
  private static boolean isToken(Value value) {
    return value instanceof Instruction instruction
        && switch (instruction.opcode()) {
          case CALL, INVOKE, CATCH_SWITCH, CATCH_PAD, CLEANUP_PAD ->
              instruction.type().kind() == TypeKind.TOKEN;
          default -> false;
        };
  }

  /** What an instruction reads where it stands; nothing for a phi. */
  int[] of(int instruction) {
    return byInstruction[instruction];
  }

  /** What the phis of a block's successors read on the edges from this block. */
  int[] onEdgesFrom(int block) {
    return onEdges[block];
  }
}
