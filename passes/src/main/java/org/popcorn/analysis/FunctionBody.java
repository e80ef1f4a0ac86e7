package org.popcorn.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Value;

/**
 * A snapshot of a function as numbers, so that analyses run on arrays. Values are numbered in IR
 * order: the arguments, then the instructions block by block; blocks in layout order, the entry is
 * 0. Stale as soon as the function is changed.
 */
public final class FunctionBody {
  private final Function function;
  private final List<BasicBlock> blocks;
  private final List<Value> values;
  private final int argumentCount;

  /** Number of each block's first instruction, and one entry behind the last block. */
  private final int[] start;

  private final int[] blockOfValue;

  /** Read when it is asked for: choosing points does without. */
  private @Nullable Uses uses;

  private final FlowGraph graph;
  private final BitSet reachable;
  private final Map<Value, Integer> numbers = new HashMap<>();
  private final Map<BasicBlock, Integer> blockNumbers = new HashMap<>();

  private FunctionBody(Function function) {
    this.function = function;
    blocks = List.copyOf(function.blocks());
    values = new ArrayList<>(function.arguments());
    argumentCount = values.size();
    start = new int[blocks.size() + 1];
    for (int block = 0; block < blocks.size(); block++) {
      blockNumbers.put(blocks.get(block), block);
      start[block] = values.size();
      values.addAll(blocks.get(block).instructions());
    }
    start[blocks.size()] = values.size();
    for (int value = 0; value < values.size(); value++) {
      numbers.put(values.get(value), value);
    }
    blockOfValue = new int[values.size()];
    Arrays.fill(blockOfValue, 0, argumentCount, -1);
    for (int block = 0; block < blocks.size(); block++) {
      Arrays.fill(blockOfValue, start[block], start[block + 1], block);
    }
    graph = new FlowGraph(readSuccessors());
    reachable = graph.reachableFrom(0);
  }

  /** The state of a defined function now. */
  public static FunctionBody of(Function function) {
    return new FunctionBody(function);
  }

  private int[][] readSuccessors() {
    int[][] successors = new int[blocks.size()][];
    for (int block = 0; block < successors.length; block++) {
      successors[block] =
          terminator(block).successors().stream().mapToInt(blockNumbers::get).toArray();
    }
    return successors;
  }

  /** The function that this is a snapshot of. */
  public Function function() {
    return function;
  }

  /** Number of blocks. */
  public int blockCount() {
    return blocks.size();
  }

  /** The block with that number. */
  public BasicBlock block(int number) {
    return blocks.get(number);
  }

  /** Number of arguments; they are the first values. */
  public int argumentCount() {
    return argumentCount;
  }

  /** Number of arguments and instructions. */
  public int valueCount() {
    return values.size();
  }

  /** The argument or instruction with that number. */
  public Value value(int number) {
    return values.get(number);
  }

  /** The instruction with that value number. */
  public Instruction instruction(int number) {
    return (Instruction) values.get(number);
  }

  /** The last instruction of a block. */
  public Instruction terminator(int block) {
    return instruction(start[block + 1] - 1);
  }

  /** Value number of a block's first instruction. */
  public int startOf(int block) {
    return start[block];
  }

  /** Value number behind a block's last instruction. */
  public int endOf(int block) {
    return start[block + 1];
  }

  /** Block of an instruction; -1 for an argument. */
  public int blockOf(int value) {
    return blockOfValue[value];
  }

  /** Number of a block of this function. */
  public int numberOf(BasicBlock block) {
    return blockNumbers.get(block);
  }

  /** Number of a value; -1 for what is neither argument nor instruction of this function. */
  public int numberOf(Value value) {
    return numbers.getOrDefault(value, -1);
  }

  /**
   * The value that each operand of an instruction is; -1 for what {@link #numberOf} has no number.
   */
  public int[] operands(int instruction) {
    return values.get(instruction).operandsIn(numbers);
  }

  /**
   * Values that an instruction reads where it stands; none for a phi, which reads on the edges to
   * its block.
   */
  public int[] uses(int instruction) {
    return allUses().of(instruction);
  }

  /** Values that the phis of a block's successors read on the edges from this block. */
  public int[] edgeUses(int block) {
    return allUses().onEdgesFrom(block);
  }

  private Uses allUses() {
    Uses known = uses;
    if (known == null) {
      known = Uses.read(this);
      uses = known;
    }
    return known;
  }

  /** Control flow between the blocks. */
  public FlowGraph graph() {
    return graph;
  }

  /** Whether a path from the entry leads to a block. */
  public boolean isReachable(int block) {
    return reachable.get(block);
  }
}
