package org.popcorn.passes;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.popcorn.diag.ErrorKind;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.TypeKind;
import org.popcorn.llvm.Value;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;

/**
 * Asks for the number of an exception type where it is used. Each back end numbers the types of a
 * function as it meets them, and those of its resume entry otherwise: a number that lived across a
 * call site would be compared with another one's after a hop.
 */
public final class ExceptionTypes implements Pass {

  private static final String NUMBER = "llvm.eh.typeid.for";

  @Override
  public String name() {
    return "exception-types";
  }

  @Override
  public void run(LlvmModule module, PassContext context) {
    try (Builder builder = module.builder()) {
      for (Function function : module.definedFunctions()) {
        for (Instruction instruction : function.instructions()) {
          if (isNumber(instruction)) {
            askInPlaceOfSelectors(builder, instruction);
          }
        }
        for (Instruction instruction : function.instructions()) {
          if (isNumber(instruction)) {
            askAtUses(builder, instruction);
          }
        }
        refuseSelectorsOfTwoPads(function, context);
      }
    }
  }

  /** True for the number that the back end gives to an exception type. */
  static boolean isNumber(Value value) {
    return value instanceof CallInstruction call && call.isIntrinsic(NUMBER);
  }

  /** True for what a landing pad gets to tell exception types by their numbers. */
  static boolean isSelector(Value value) {
    return value instanceof Instruction instruction
        && instruction.is(Opcode.EXTRACT_VALUE)
        && instruction.type().kind() == TypeKind.INTEGER
        && instruction.operand(0) instanceof Instruction pad
        && pad.is(Opcode.LANDING_PAD);
  }

  /**
   * Where a selector is known to be this number, the middle end has written the one for the other.
   */
  private static void askInPlaceOfSelectors(Builder builder, Instruction number) {
    for (Value comparison : number.users()) {
      if (comparison instanceof Instruction equal && equal.asksForEquality()) {
        Value selector = equal.operand(equal.operand(0).equals(number) ? 1 : 0);
        for (Value user : isSelector(selector) ? equal.users() : List.<Value>of()) {
          if (user instanceof Instruction branch && branch.is(Opcode.BR)) {
            askBehind(builder, onlyBehind(branch), selector, number);
          }
        }
      }
    }
  }

  /** What is left of such a comparison would be one of numbers of two bodies after a hop. */
  private static void refuseSelectorsOfTwoPads(Function function, PassContext context) {
    for (Instruction instruction : function.instructions()) {
      if (instruction.is(Opcode.ICMP)
          && isSelector(instruction.operand(0))
          && isSelector(instruction.operand(1))) {
        context
            .log()
            .report(
                ErrorKind.UNSUPPORTED_CONSTRUCT,
                "a comparison of two exceptions' types",
                function.name());
      }
    }
  }

  /** The blocks that are reached only by the first way of a branch. */
  private static Set<BasicBlock> onlyBehind(Instruction branch) {
    BasicBlock first = branch.successors().get(0);
    boolean isOnlyWay =
        first.predecessors().size() == 1 && !first.equals(branch.successors().get(1));
    return isOnlyWay ? dominatedBy(first, branch.function()) : Set.of();
  }

  private static void askBehind(
      Builder builder, Set<BasicBlock> blocks, Value selector, Instruction number) {
    for (Value user : selector.users()) {
      if (user instanceof PhiInstruction phi) {
        askBefore(builder, phi, selector, number, blocks);
      } else if (user instanceof Instruction instruction && blocks.contains(instruction.block())) {
        replace(instruction, selector, copy(builder.positionBefore(instruction), number));
      }
    }
  }

  /** The blocks that the function reaches through that one only. */
  private static Set<BasicBlock> dominatedBy(BasicBlock block, Function function) {
    Set<BasicBlock> dominated = new HashSet<>(function.blocks());
    ArrayDeque<BasicBlock> open = new ArrayDeque<>(List.of(function.entry()));
    while (!open.isEmpty()) {
      BasicBlock reached = open.remove();
      if (!reached.equals(block) && dominated.remove(reached)) {
        open.addAll(reached.successors());
      }
    }
    return dominated;
  }

  private static void askAtUses(Builder builder, Instruction number) {
    for (Value user : number.users()) {
      if (user instanceof PhiInstruction phi) {
        askBefore(builder, phi, number, number, null);
      } else if (user instanceof Instruction instruction) {
        replace(instruction, number, copy(builder.positionBefore(instruction), number));
      }
    }
    number.erase();
  }

  /** In the blocks that the number comes from; one that comes twice stays the same. */
  private static void askBefore(
      Builder builder,
      PhiInstruction phi,
      Value known,
      Instruction number,
      @Nullable Set<BasicBlock> blocks) {
    Map<BasicBlock, Value> copies = new HashMap<>();
    int index = 0;
    for (PhiInstruction.Incoming incoming : phi.incoming()) {
      if (incoming.value().equals(known) && (blocks == null || blocks.contains(incoming.block()))) {
        phi.setIncomingValue(
            index,
            copies.computeIfAbsent(
                incoming.block(),
                block -> copy(builder.positionBefore(block.terminator().orElseThrow()), number)));
      }
      index++;
    }
  }

  private static Instruction copy(Builder place, Instruction number) {
    Instruction copy = number.duplicate();
    place.insert(copy);
    return copy;
  }

  private static void replace(Instruction user, Value number, Value copy) {
    for (int i = 0; i < user.operandCount(); i++) {
      if (user.operand(i).equals(number)) {
        user.setOperand(i, copy);
      }
    }
  }
}
