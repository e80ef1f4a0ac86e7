package org.popcorn.passes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Type;

/**
 * Where the variadic arguments of one call lie in its buffer: slots of 8 bytes, types with an
 * alignment of 16 in pairs of slots, as clang's {@code va_arg} for riscv64 reads them (RISC-V ELF
 * psABI, "variadic arguments").
 *
 * @param slots one for each argument, in order
 * @param sizeBytes all of it, a multiple of 16
 */
record ArgumentBuffer(List<Slot> slots, int sizeBytes) {
  /**
   * {@code syscall}, {@code fcntl} and {@code ioctl} read more than was passed: always 64 bytes.
   */
  static final int MINIMUM_BYTES = 64;

  static final int ALIGNMENT_BYTES = 16;
  static final int SLOT_BYTES = 8;

  /**
   * One argument's place.
   *
   * @param number of the argument in the call
   * @param offset from the buffer's start
   * @param type what is stored or, by value, copied
   * @param byValue the argument is the address of what is passed
   */
  record Slot(int number, int offset, Type type, boolean byValue) {}

  ArgumentBuffer {
    slots = List.copyOf(slots);
  }

  static ArgumentBuffer of(CallInstruction call, int fixed) {
    List<Slot> slots = new ArrayList<>();
    int end = 0;
    for (int i = fixed; i < call.parameterCount(); i++) {
      Optional<Type> byValue =
          call.attribute(AttributeIndex.parameter(i), "byval").flatMap(a -> a.type());
      Type type = byValue.orElse(call.argument(i).type());
      int offset = roundUp(end, alignment(call, i, type));
      slots.add(new Slot(i, offset, type, byValue.isPresent()));
      end = offset + slotBytes(call.module().dataLayout().sizeBytes(type));
    }
    return new ArgumentBuffer(slots, Math.max(MINIMUM_BYTES, roundUp(end, ALIGNMENT_BYTES)));
  }

  private static int alignment(CallInstruction call, int number, Type type) {
    int explicit =
        call.attribute(AttributeIndex.parameter(number), "align")
            .filter(a -> !type.isPointer())
            .map(a -> (int) a.number())
            .orElse(0);
    int natural = call.module().dataLayout().alignmentBytes(type);
    return slotAlignment(Math.max(explicit, natural));
  }

  /** Alignment of the slot for a type with that alignment. */
  static int slotAlignment(int natural) {
    return natural >= ALIGNMENT_BYTES ? ALIGNMENT_BYTES : SLOT_BYTES;
  }

  /** Bytes from one slot to the next for an argument of that size. */
  static int slotBytes(long sizeBytes) {
    return roundUp(Math.toIntExact(sizeBytes), SLOT_BYTES);
  }

  static int roundUp(int value, int multiple) {
    return Math.multiplyExact(Math.addExact(value, multiple - 1) / multiple, multiple);
  }
}
