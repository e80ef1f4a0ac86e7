package org.popcorn.table;

import org.popcorn.stackmap.ValueLocation;
import org.popcorn.stackmap.ValueLocation.Constant;
import org.popcorn.stackmap.ValueLocation.FrameAddress;
import org.popcorn.stackmap.ValueLocation.FrameSlot;
import org.popcorn.stackmap.ValueLocation.InRegister;
import org.popcorn.target.Isa;

/** Says whether the run time can read a part from where LLVM says that it is. */
final class PartChecker {

  private static final int LARGEST_PART = 8;

  private final Isa isa;

  PartChecker(Isa isa) {
    this.isa = isa;
  }

  /** Why the part cannot be read; empty if it can. */
  String problem(ValueLocation part, ValueType type) {
    return part.visit(
        new ValueLocation.Visitor<>() {
          @Override
          public String inRegister(InRegister in) {
            return registerProblem(in);
          }

          @Override
          public String frameSlot(FrameSlot slot) {
            return slotProblem(slot, type);
          }

          @Override
          public String frameAddress(FrameAddress address) {
            return "at the address " + address + " in the machine frame";
          }

          @Override
          public String constant(Constant constant) {
            return "";
          }
        });
  }

  /**
   * The same location with the number of bytes that is read there: 8, or a power of 2 below. What
   * is in the register that always reads as 0 is a constant.
   */
  ValueLocation normalized(ValueLocation part) {
    return part.visit(
        new ValueLocation.Visitor<>() {
          @Override
          public ValueLocation inRegister(InRegister in) {
            return isa.isZero(in.register())
                ? new Constant(0)
                : new InRegister(in.register(), LARGEST_PART);
          }

          @Override
          public ValueLocation frameSlot(FrameSlot slot) {
            int sizeBytes = Math.min(slot.sizeBytes(), LARGEST_PART);
            return new FrameSlot(slot.register(), slot.offset(), sizeBytes);
          }

          @Override
          public ValueLocation frameAddress(FrameAddress address) {
            return address;
          }

          @Override
          public ValueLocation constant(Constant constant) {
            return constant;
          }
        });
  }

  private String registerProblem(InRegister in) {
    return isa.isCalleeSaved(in.register()) || isa.isZero(in.register())
        ? ""
        : "in register " + in.register() + ", which calls change";
  }

  private String slotProblem(FrameSlot slot, ValueType type) {
    if (slot.register() != isa.stackPointer() && !isa.isCalleeSaved(slot.register())) {
      return "at register " + slot.register() + ", which calls change";
    }
    if (Integer.bitCount(slot.sizeBytes()) != 1 || 8 * slot.sizeBytes() < type.bits()) {
      return "in " + slot.sizeBytes() + " bytes of memory as a part of type " + type;
    }
    return "";
  }
}
