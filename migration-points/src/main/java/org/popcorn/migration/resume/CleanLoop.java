package org.popcorn.migration.resume;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.analysis.Liveness;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.Value;

/**
 * A second copy of a loop in a resume entry, with the original's code: control enters it at one
 * place, behind the loop's poll, and its values are in registers. The first copy is entered after
 * any site of the loop and keeps in memory what sites carry; at the next poll it goes on here. So a
 * hop costs a loop no more than what was left of an iteration.
 *
 * <p>Entered with all values in their slots, left with those in their slots that are needed where
 * control goes. What the loop defines before the place where it is entered is kept in a variable,
 * which LLVM turns into phis.
 */
final class CleanLoop {
  /**
   * The resume entry that it is made in.
   *
   * @param body the original
   * @param liveness of the original
   * @param start where the entry begins
   * @param slow the first copy of the body, complete
   */
  record Place(
      FunctionBody body,
      Liveness liveness,
      BasicBlock start,
      Builder builder,
      DebugLocations locations,
      Slots slots,
      BodyCopy slow) {}

  private final PolledLoop loop;
  private final FunctionBody body;
  private final Liveness liveness;
  private final BasicBlock start;
  private final Builder builder;
  private final DebugLocations locations;
  private final Slots slots;
  private final BodyCopy slow;
  private final BasicBlock entry;
  private final Instruction entering;
  private final Map<Integer, BasicBlock> blocks = new LinkedHashMap<>();
  private final Value[] copies;

  /** Of what the loop defines before its rest and what is read there or behind the loop. */
  private final Map<Integer, AllocaInstruction> variables = new HashMap<>();

  /** What the loop reads and does not define. */
  private final Map<Integer, Value> outer = new HashMap<>();

  private CleanLoop(PolledLoop loop, BasicBlock entry, Place place) {
    this.loop = loop;
    this.entry = entry;
    body = place.body();
    liveness = place.liveness();
    start = place.start();
    builder = place.builder();
    locations = place.locations();
    slots = place.slots();
    slow = place.slow();
    copies = new Value[body.valueCount()];
    blocks.put(loop.rest(), entry.function().appendBlock("clean"));
    loop.blocks().stream()
        .filter(block -> block != loop.rest())
        .forEach(block -> blocks.put(block, entry.function().appendBlock("clean")));
    builder.positionAtEnd(entry).setDebugLocation(locations.of(body.terminator(loop.choice())));
    entering = builder.br(blocks.get(loop.rest()));
  }

  /**
   * Makes the copy and leads the first one to it.
   *
   * @param results values that the loop defines and that are read outside of it; all have slots
   */
  static CleanLoop make(PolledLoop loop, BitSet results, BasicBlock entry, Place place) {
    CleanLoop made = new CleanLoop(loop, entry, place);
    made.blocks.forEach(made::copyInstructions);
    made.makeVariables(results);
    made.blocks.keySet().forEach(made::leadBlock);
    made.blocks.keySet().forEach(block -> made.makeExits(block, results));
    made.enterFromSlowCopy();
    return made;
  }

  private void copyInstructions(int block, BasicBlock to) {
    builder.positionAtEnd(to).setDebugLocation(null);
    for (int value = body.startOf(block); value < body.endOf(block); value++) {
      Instruction original = body.instruction(value);
      Instruction copy;
      if (original instanceof PhiInstruction) {
        copy = builder.phi(original.type(), "");
      } else {
        copy = original.duplicate();
        builder.insert(copy);
      }
      locations.move(copy);
      copies[value] = copy;
    }
  }

  private void makeVariables(BitSet results) {
    BitSet kept = new BitSet();
    results.stream()
        .filter(value -> loop.crossesEntrance(body, value, loop.rest()))
        .forEach(kept::set);
    loop.visitUses(
        body,
        (value, block) -> {
          if (loop.crossesEntrance(body, value, block)) {
            kept.set(value);
          }
        });
    kept.stream().forEach(this::makeVariable);
  }

  private void makeVariable(int value) {
    builder.positionBefore(start.firstInsertionPoint());
    AllocaInstruction variable = builder.alloca(body.value(value).type(), "variable");
    variables.put(value, variable);
    builder.positionBefore(entering);
    builder.store(slots.load(value), variable);
    builder.positionBefore(behind(value));
    builder.store(copies[value], variable);
  }

  /** Where a copied value can be stored first. */
  private Instruction behind(int value) {
    Instruction copy = (Instruction) copies[value];
    return copy instanceof PhiInstruction
        ? copy.block().firstInsertionPoint()
        : copy.next().orElseThrow();
  }

  private void leadBlock(int block) {
    for (int value = body.startOf(block); value < body.endOf(block); value++) {
      Instruction copy = (Instruction) copies[value];
      if (copy instanceof PhiInstruction phi) {
        leadPhi((PhiInstruction) body.value(value), phi);
        continue;
      }
      int[] operands = body.operands(value);
      for (int i = 0; i < operands.length; i++) {
        if (operands[i] >= 0) {
          copy.setOperand(i, lead(operands[i], block, copy));
        }
      }
    }
  }

  private void leadPhi(PhiInstruction original, PhiInstruction copy) {
    for (PhiInstruction.Incoming incoming : original.incoming()) {
      int from = body.numberOf(incoming.block());
      if (loop.blocks().get(from)) {
        copy.addIncoming(leadOut(incoming.value(), from), blocks.get(from));
      }
    }
  }

  /** What stands here for a value at the end of a block. */
  private Value leadOut(Value original, int block) {
    int number = body.numberOf(original);
    return number < 0 ? original : leadOut(number, block);
  }

  private Value leadOut(int value, int block) {
    return lead(value, block, blocks.get(block).terminator().orElseThrow());
  }

  /** What stands here for a value that a block reads; read there if need be. */
  private Value lead(int value, int block, Instruction reader) {
    if (!loop.defines(body, value)) {
      return outer.computeIfAbsent(value, this::loadOuter);
    }
    return loop.crossesEntrance(body, value, block) ? read(value, reader) : copies[value];
  }

  private Value loadOuter(int value) {
    builder.positionBefore(entering);
    return slots.load(value);
  }

  private Value read(int value, Instruction reader) {
    AllocaInstruction variable = variables.get(value);
    builder.positionBefore(reader);
    return builder.load(variable.allocatedType(), variable, "");
  }

  private void makeExits(int block, BitSet results) {
    Instruction branch = blocks.get(block).terminator().orElseThrow();
    int[] targets = body.graph().successorsOf(block);
    for (int i = 0; i < targets.length; i++) {
      branch.setSuccessor(
          i,
          loop.blocks().get(targets[i])
              ? blocks.get(targets[i])
              : exit(block, targets[i], results));
    }
  }

  private BasicBlock exit(int block, int target, BitSet results) {
    BasicBlock exit = entry.function().appendBlock("left");
    builder.positionAtEnd(exit).setDebugLocation(locations.of(body.terminator(block)));
    Instruction leaving = builder.br(slow.start(target));
    BitSet needed = liveness.liveInto(target);
    needed.and(results);
    for (int value : needed.stream().toArray()) {
      Value result = leadOut(value, block);
      builder.positionBefore(leaving);
      slots.store(value, result);
    }
    slow.feedPhis(block, target, exit, value -> leadOut(value, block));
    return exit;
  }

  private void enterFromSlowCopy() {
    BasicBlock rest = slow.start(loop.rest());
    for (Value user : rest.asValue().users()) {
      if (user instanceof Instruction branch && branch.opcode().isTerminator()) {
        branch.replaceSuccessor(rest, entry);
      }
    }
  }

  /** Number of the loop's poll: the block of the site. */
  int poll() {
    return loop.poll();
  }

  /** Where the copy begins: behind the poll. */
  Instruction begin() {
    return blocks.get(loop.rest()).firstInsertionPoint();
  }

  /** The copy of an instruction; empty if it is not in the loop. */
  Optional<Instruction> of(int instruction) {
    return Optional.ofNullable((Instruction) copies[instruction]);
  }

  /**
   * What stands in the copy for a value of the original, or null.
   *
   * @param block number of the block in the original
   * @param at where it is wanted
   */
  @Nullable Value valueAt(int value, int block, Instruction at) {
    boolean isThere =
        !loop.defines(body, value)
            ? slots.has(value)
            : !loop.crossesEntrance(body, value, block) || variables.containsKey(value);
    return value >= 0 && isThere ? lead(value, block, at) : null;
  }

  /** Number of the block behind the poll. */
  int rest() {
    return loop.rest();
  }
}
