package org.popcorn.migration.analysis;

import java.util.ArrayList;
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
          int used = carriedNumber(body, incoming.value());
          if (used >= 0) {
            onEdges.get(body.numberOf(incoming.block())).add(used);
          }
        }
      } else if (body.value(value) instanceof Instruction instruction) {
        byInstruction[value] =
            instruction.operands().stream()
                .mapToInt(operand -> carriedNumber(body, operand))
                .filter(used -> used >= 0)
                .toArray();
      }
    }
    return new Uses(byInstruction, onEdges.stream().map(Uses::toArray).toArray(int[][]::new));
  }

  private static int[] toArray(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Number of an argument or instruction whose value can be carried; -1 for constants, blocks,
   * tokens, metadata.
   */
  private static int carriedNumber(FunctionBody body, Value value) {
    int number = body.numberOf(value);
    return number < 0 || value.type().kind() == TypeKind.TOKEN ? -1 : number;
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
