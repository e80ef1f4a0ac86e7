package org.popcorn.migration.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.PhiInstruction;
import org.popcorn.llvm.TailCallKind;
import org.popcorn.llvm.Value;
import org.popcorn.migration.sites.CallSite;
import org.popcorn.migration.sites.CallSites;

/**
 * Copies the parts of a body that a resume entry can reach. Blocks are cut after each site and each
 * call of setjmp; values that sites carry go through slots, so that a part may be entered from its
 * site and from the part before it.
 *
 * <p>First all instructions are copied as they are, then operands, jumps and phis are led to the
 * copies, because uses may stand before definitions in layout order.
 */
final class BodyCopy {
  private final ResumePlan plan;
  private final FunctionBody body;
  private final Function twin;
  private final Builder builder;
  private final DebugLocations locations;
  private final boolean named;
  private final Slots slots;
  private final Pieces pieces;
  private final PhiInputs phiInputs;
  private final Value[] copies;

  BodyCopy(ResumePlan plan, Function twin, Builder builder, DebugLocations locations, Slots slots) {
    this.plan = plan;
    this.twin = twin;
    this.builder = builder;
    this.locations = locations;
    this.slots = slots;
    body = plan.body();
    named = !body.block(0).name().isEmpty();
    pieces = Pieces.cut(plan, twin, named);
    phiInputs = new PhiInputs(body);
    copies = new Value[body.valueCount()];
  }

  /** Copies everything; the blocks after the sites can be asked for afterwards. */
  void copy() {
    pieces.all().forEach(this::copyInstructions);
    pieces.all().forEach(this::connect);
  }

  /** Where the code after a site or a call of setjmp begins; not for an invoke. */
  BasicBlock blockAfter(int call) {
    return pieces.after(call);
  }

  /** The copy of a block that is copied from its start. */
  BasicBlock start(int block) {
    return pieces.start(block);
  }

  /** The copy of an instruction; empty if the entry has none. */
  Optional<Instruction> of(int instruction) {
    return Optional.ofNullable((Instruction) copies[instruction]);
  }

  private void copyInstructions(Pieces.Piece piece) {
    builder.positionAtEnd(piece.block()).setDebugLocation(null);
    for (int value = piece.from(); value < piece.to(); value++) {
      Instruction original = body.instruction(value);
      Instruction copy = copyOf(value, original);
      if (named && !original.type().isVoid()) {
        copy.setName(original.name());
      }
      locations.move(copy);
      copies[value] = copy;
    }
    if (piece.to() < body.endOf(piece.original())) {
      builder.br(blockAfter(piece.to() - 1));
    }
  }

  private Instruction copyOf(int value, Instruction original) {
    if (original instanceof PhiInstruction) {
      return builder.phi(original.type(), "");
    }
    if (original instanceof CallInstruction call && call.tailCallKind() == TailCallKind.MUST_TAIL) {
      return plainCall(value, call);
    }
    if (hasOtherState(value)) {
      CallSite site = plan.siteOf(value).orElseThrow();
      return CallSites.withOtherState(builder, (CallInstruction) original, slots.state(site));
    }
    Instruction copy = original.duplicate();
    builder.insert(copy);
    return copy;
  }

  private boolean hasOtherState(int value) {
    return slots.replacesState() && plan.siteOf(value).isPresent();
  }

  private CallInstruction plainCall(int value, CallInstruction tailCall) {
    CallInstruction copy =
        plan.siteOf(value)
            .map(site -> CallSites.withState(builder, tailCall, List.of(), site.id()))
            .orElseGet(
                () ->
                    builder.callLike(
                        tailCall,
                        tailCall.functionType(),
                        tailCall.callee(),
                        tailCall.arguments(),
                        tailCall.operandBundles()));
    copy.setTailCallKind(TailCallKind.NONE);
    return copy;
  }

  private void connect(Pieces.Piece piece) {
    Available here = Available.none(slots);
    List<Integer> unstored = new ArrayList<>();
    for (int value = piece.from(); value < piece.to(); value++) {
      Instruction copy = (Instruction) copies[value];
      boolean opensBlock = copy.is(Opcode.PHI) || copy.is(Opcode.LANDING_PAD);
      if (!opensBlock) {
        builder.positionBefore(copy);
        unstored.forEach(here::store);
        unstored.clear();
        leadOperands(value, copy, here);
      }
      if (here.hasSlot(value) && !copy.opcode().isTerminator()) {
        here.define(value, copy);
        unstored.add(value);
      }
    }
    Instruction last = piece.block().terminator().orElseThrow();
    builder.positionBefore(last);
    unstored.forEach(here::store);
    if (piece.to() == body.endOf(piece.original())) {
      connectEdges(piece, last, here);
    }
  }

  private void leadOperands(int value, Instruction copy, Available here) {
    if (hasOtherState(value)) {
      leadCall(value, (CallInstruction) copy, here);
      return;
    }
    int[] operands = body.operands(value);
    for (int i = 0; i < operands.length; i++) {
      if (operands[i] >= 0) {
        copy.setOperand(i, lead(operands[i], here));
      }
    }
    if (copy.opcode().isTerminator()) {
      leadSuccessors(value, copy);
    }
  }

  /** Its state is right already. */
  private void leadCall(int value, CallInstruction copy, Available here) {
    for (int i = 0; i < copy.parameterCount(); i++) {
      copy.setArgument(i, lead(copy.argument(i), here));
    }
    copy.setCallee(lead(copy.callee(), here));
    if (copy.isInvoke()) {
      leadSuccessors(value, copy);
    }
  }

  private void leadSuccessors(int terminator, Instruction copy) {
    int[] targets = body.graph().successorsOf(body.blockOf(terminator));
    for (int i = 0; i < targets.length; i++) {
      copy.setSuccessor(i, start(targets[i]));
    }
  }

  private void connectEdges(Pieces.Piece piece, Instruction terminator, Available here) {
    int[] targets = body.graph().successorsOf(piece.original());
    if (terminator instanceof CallInstruction invoke) {
      int result = body.endOf(piece.original()) - 1;
      feedPhis(piece.original(), targets[1], piece.block(), here);
      invoke.setSuccessor(0, normalEdge(piece.original(), result, invoke, here));
      return;
    }
    for (int target : targets) {
      feedPhis(piece.original(), target, piece.block(), here);
    }
  }

  /**
   * A block on the way from an invoke to where it goes on after a return: only there its result
   * exists.
   *
   * @param original block that ends in the invoke
   * @param number number of the original invoke
   * @param result the invoke that gives the result
   */
  BasicBlock normalEdge(int original, int number, CallInstruction result, Available before) {
    int target = body.graph().successor(original, 0);
    BasicBlock edge = twin.appendBlock("returned");
    builder.positionAtEnd(edge).setDebugLocation(locations.of(body.instruction(number)));
    Available here = before.copy();
    copies[number] = result;
    if (here.hasSlot(number)) {
      here.define(number, result);
      here.store(number);
    }
    feedPhis(original, target, edge, here);
    builder.br(start(target));
    return edge;
  }

  /**
   * Adds a way in to the phis of a block: from {@code origin}, whose copy ends in {@code from},
   * where the builder stands.
   */
  void feedPhis(int origin, int target, BasicBlock from, Available here) {
    feedPhis(origin, target, from, input -> lead(input, here));
  }

  /** The same, where what phis take is known otherwise: by the value of the original. */
  void feedPhis(int origin, int target, BasicBlock from, UnaryOperator<Value> inputs) {
    int phi = body.startOf(target);
    for (Value input : phiInputs.from(origin, target)) {
      ((PhiInstruction) copies[phi++]).addIncoming(inputs.apply(input), from);
    }
  }

  /** What stands in the resume entry for an operand of the original. */
  private Value lead(Value original, Available here) {
    int number = body.numberOf(original);
    return number < 0 ? original : lead(number, here);
  }

  private Value lead(int number, Available here) {
    if (here.hasSlot(number)) {
      return here.get(number);
    }
    Value copy = copies[number];
    if (copy == null) {
      throw new IllegalStateException(
          "a value that no site carries is used before its definition: " + body.value(number));
    }
    return copy;
  }
}
