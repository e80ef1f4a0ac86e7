package org.popcorn.passes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;
import org.popcorn.llvm.AllocaInstruction;
import org.popcorn.llvm.Argument;
import org.popcorn.llvm.Attribute;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.BasicBlock;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.DataLayout;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Value;

/**
 * Where the stack objects of a function lie in its data frame, and which of them have no fixed
 * place. The frame begins at its lowest address.
 *
 * @param offsets of fixed-size objects of the entry block, and of copies of by-value parameters
 * @param dynamic objects whose size or number is known at run time only
 * @param savedPointer offset of the slot with the caller's pointer, if the frame is aligned by a
 *     mask
 * @param currentPointer offset of the slot with the pointer after the last dynamic object, if code
 *     can be re-entered that has to restore it
 * @param sizeBytes all of it, a multiple of the alignment
 * @param alignmentBytes of the frame's begin, at least 16
 */
record FrameLayout(
    Map<Value, Long> offsets,
    List<AllocaInstruction> dynamic,
    OptionalLong savedPointer,
    OptionalLong currentPointer,
    long sizeBytes,
    int alignmentBytes) {
  static final int STACK_ALIGNMENT = 16;
  private static final int POINTER_BYTES = 8;

  /**
   * Lays out the frame; a {@link DiagnosticException} if no address space could hold it.
   *
   * @param isReentered whether it has landing pads
   */
  static FrameLayout of(Function function, boolean isReentered) {
    try {
      return new Planner(function).plan(isReentered);
    } catch (ArithmeticException overflow) {
      throw DiagnosticException.of(
          ErrorKind.LAYOUT_OVERFLOW,
          "the data frame of '" + function.name() + "'",
          "more than 2^63",
          "2^37");
    }
  }

  /** Whether the function needs no frame at all. */
  boolean isEmpty() {
    return offsets.isEmpty() && dynamic.isEmpty();
  }

  boolean isMasked() {
    return alignmentBytes > STACK_ALIGNMENT;
  }

  private static final class Planner {
    private final Function function;
    private final DataLayout memory;
    private final Map<Value, Long> offsets = new LinkedHashMap<>();
    private final List<AllocaInstruction> dynamic = new ArrayList<>();
    private long end;
    private int alignment = STACK_ALIGNMENT;

    Planner(Function function) {
      this.function = function;
      this.memory = function.module().dataLayout();
    }

    FrameLayout plan(boolean isReentered) {
      for (int i = 0; i < function.parameterCount(); i++) {
        planByValue(function.argument(i), i);
      }
      BasicBlock entry = function.entry();
      for (Instruction instruction : function.instructions()) {
        if (instruction instanceof AllocaInstruction alloca) {
          if (alloca.isFixedSize() && alloca.block().equals(entry)) {
            long count = ((Constant) alloca.count()).zeroExtended();
            long size = Math.multiplyExact(count, memory.sizeBytes(alloca.allocatedType()));
            offsets.put(alloca, reserve(size, alloca.alignment()));
          } else {
            dynamic.add(alloca);
          }
        }
      }
      OptionalLong current =
          isReentered && !dynamic.isEmpty()
              ? OptionalLong.of(reserve(POINTER_BYTES, POINTER_BYTES))
              : OptionalLong.empty();
      OptionalLong saved =
          alignment > STACK_ALIGNMENT
              ? OptionalLong.of(reserve(POINTER_BYTES, POINTER_BYTES))
              : OptionalLong.empty();
      long size = roundUp(end, alignment);
      return new FrameLayout(offsets, dynamic, saved, current, size, alignment);
    }

    private void planByValue(Argument argument, int number) {
      int index = AttributeIndex.parameter(number);
      function
          .attribute(index, "byval")
          .flatMap(Attribute::type)
          .ifPresent(
              type -> offsets.put(argument, reserve(memory.sizeBytes(type), align(index, type))));
    }

    private int align(int index, Type type) {
      int natural = memory.alignmentBytes(type);
      return function
          .attribute(index, "align")
          .map(attribute -> Math.max(natural, (int) attribute.number()))
          .orElse(natural);
    }

    private long reserve(long size, int align) {
      long offset = roundUp(end, align);
      end = Math.addExact(offset, size);
      alignment = Math.max(alignment, align);
      return offset;
    }

    private static long roundUp(long value, long multiple) {
      return Math.addExact(value, multiple - 1) / multiple * multiple;
    }
  }
}
