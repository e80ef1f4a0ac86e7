package org.popcorn.migration.state;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.ErrorKind;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Types;
import org.popcorn.llvm.Value;
import org.popcorn.table.ValueType;

/**
 * Takes values apart into parts that a stack map can hold, and puts them together again;
 * docs/design/0001-contracts.md, "Deopt state". Integers whose width is no power of two are
 * zero-extended to the next one, because code generators record those reliably.
 */
public final class ValueParts {
  private static final int PART_BITS = 64;
  private static final Set<Integer> WHOLE_BITS = Set.of(8, 16, 32, 64);

  private final Builder builder;
  private final Types types;

  /** Makes instructions where {@code builder} stands. */
  public ValueParts(Builder builder) {
    this.builder = builder;
    types = builder.module().types();
  }

  /**
   * Types of the parts of a value, in order; a {@link DiagnosticException} for a type that is not
   * carried.
   */
  public List<ValueType> typesOf(Type type) {
    List<ValueType> parts = new ArrayList<>();
    addTypes(type, parts);
    return parts;
  }

  private void addTypes(Type type, List<ValueType> parts) {
    switch (type.kind()) {
      case POINTER -> parts.add(ValueType.I64);
      case FLOAT -> parts.add(ValueType.FLOAT);
      case DOUBLE -> parts.add(ValueType.DOUBLE);
      case HALF, BFLOAT, FP128, INTEGER -> addIntegerTypes(bitsOf(type), parts);
      case VECTOR -> {
        if (type.element().isPointer()) {
          addMemberTypes(type, parts);
        } else {
          addIntegerTypes(bitsOf(type), parts);
        }
      }
      case STRUCT, ARRAY -> addMemberTypes(type, parts);
      default -> throw unsupported(type);
    }
  }

  private void addMemberTypes(Type type, List<ValueType> parts) {
    for (int member = 0; member < type.elementCount(); member++) {
      addTypes(type.elementAt(member), parts);
    }
  }

  private static void addIntegerTypes(int bits, List<ValueType> parts) {
    for (int done = 0; done < bits; done += PART_BITS) {
      parts.add(ValueType.integer(recordedBits(Math.min(bits - done, PART_BITS))));
    }
  }

  /** Whether memory holds a value of this type just as it holds its only part. */
  public static boolean isStoredAsPart(Type type) {
    return switch (type.kind()) {
      case POINTER, FLOAT, DOUBLE -> true;
      case INTEGER -> WHOLE_BITS.contains(type.integerBits());
      default -> false;
    };
  }

  /** The parts of a value, as values of their types. */
  public List<Value> split(Value value) {
    List<Value> parts = new ArrayList<>();
    split(value, parts);
    return parts;
  }

  private void split(Value value, List<Value> parts) {
    Type type = value.type();
    switch (type.kind()) {
      case POINTER -> parts.add(builder.pointerToInt(value, types.i64(), ""));
      case FLOAT, DOUBLE -> parts.add(value);
      case INTEGER -> splitInteger(value, parts);
      case HALF, BFLOAT, FP128 -> splitInteger(asInteger(value), parts);
      case VECTOR -> splitVector(value, parts);
      case STRUCT, ARRAY -> {
        for (int member = 0; member < type.elementCount(); member++) {
          split(memberOf(value, member), parts);
        }
      }
      default -> throw unsupported(type);
    }
  }

  /** A member that was never set, and is 0 therefore, takes no register. */
  private Value memberOf(Value aggregate, int member) {
    Type type = aggregate.type().elementAt(member);
    return isZero(aggregate, member) ? type.zero() : builder.extractValue(aggregate, member, "");
  }

  private static boolean isZero(Value aggregate, int member) {
    Value whole = aggregate;
    while (whole instanceof Instruction insert && insert.is(Opcode.INSERT_VALUE)) {
      int[] path = insert.aggregateIndices();
      if (path[0] == member) {
        return path.length == 1 && insert.operand(1) instanceof Constant set && set.isZero();
      }
      whole = insert.operand(0);
    }
    return whole instanceof Constant constant && constant.isZero();
  }

  private void splitVector(Value value, List<Value> parts) {
    Type type = value.type();
    if (type.element().isPointer()) {
      splitElements(value, parts);
    } else if (isWholeWords(type)) {
      splitElements(builder.bitCast(value, words(type), ""), parts);
    } else {
      splitInteger(asInteger(value), parts);
    }
  }

  private void splitElements(Value vector, List<Value> parts) {
    for (int element = 0; element < vector.type().elementCount(); element++) {
      split(builder.extractElement(vector, index(element), ""), parts);
    }
  }

  private void splitInteger(Value value, List<Value> parts) {
    int bits = value.type().integerBits();
    for (int done = 0; done < bits; done += PART_BITS) {
      Value shifted =
          done == 0 ? value : builder.binary(Opcode.LSHR, value, value.type().constant(done), "");
      parts.add(resize(shifted, recordedBits(Math.min(bits - done, PART_BITS))));
    }
  }

  /** The value of a type whose parts come next in {@code parts}. */
  public Value join(Type type, Iterator<Value> parts) {
    return switch (type.kind()) {
      case POINTER -> builder.intToPointer(parts.next(), "");
      case FLOAT, DOUBLE -> parts.next();
      case INTEGER -> joinInteger(type.integerBits(), parts);
      case HALF, BFLOAT, FP128 -> builder.bitCast(joinInteger(bitsOf(type), parts), type, "");
      case VECTOR -> joinVector(type, parts);
      case STRUCT, ARRAY -> {
        Value whole = type.poison();
        for (int member = 0; member < type.elementCount(); member++) {
          whole = builder.insertValue(whole, join(type.elementAt(member), parts), member, "");
        }
        yield whole;
      }
      default -> throw unsupported(type);
    };
  }

  private Value joinVector(Type type, Iterator<Value> parts) {
    if (type.element().isPointer()) {
      return joinElements(type, parts);
    }
    return isWholeWords(type)
        ? builder.bitCast(joinElements(words(type), parts), type, "")
        : builder.bitCast(joinInteger(bitsOf(type), parts), type, "");
  }

  private Value joinElements(Type vector, Iterator<Value> parts) {
    Value whole = vector.poison();
    for (int element = 0; element < vector.elementCount(); element++) {
      whole = builder.insertElement(whole, join(vector.element(), parts), index(element), "");
    }
    return whole;
  }

  private Value joinInteger(int bits, Iterator<Value> parts) {
    Value whole = resize(parts.next(), bits);
    for (int done = PART_BITS; done < bits; done += PART_BITS) {
      Value part = resize(parts.next(), bits);
      Value shifted = builder.binary(Opcode.SHL, part, part.type().constant(done), "");
      whole = builder.binary(Opcode.OR, whole, shifted, "");
    }
    return whole;
  }

  /** The part that a 64-bit word of a logical frame holds; its upper bits are ignored. */
  public Value fromWord(Value word, ValueType type) {
    Value bits = resize(word, type.bits());
    if (!type.floatingPoint()) {
      return bits;
    }
    return builder.bitCast(bits, type.bits() == 32 ? types.floatType() : types.doubleType(), "");
  }

  /** A part as {@link #fromWord} takes it. */
  public Value toWord(Value part) {
    Type type = part.type();
    Value bits = type.isFloatingPoint() ? asInteger(part) : part;
    return resize(bits, PART_BITS);
  }

  private Value resize(Value integer, int bits) {
    int now = integer.type().integerBits();
    if (now == bits) {
      return integer;
    }
    return builder.cast(now < bits ? Opcode.ZEXT : Opcode.TRUNC, integer, types.integer(bits), "");
  }

  private Value asInteger(Value value) {
    return builder.bitCast(value, types.integer(bitsOf(value.type())), "");
  }

  private boolean isWholeWords(Type vector) {
    return bitsOf(vector) % PART_BITS == 0;
  }

  private Type words(Type vector) {
    return types.vector(types.i64(), bitsOf(vector) / PART_BITS);
  }

  private Value index(int element) {
    return types.i64().constant(element);
  }

  private int bitsOf(Type type) {
    return switch (type.kind()) {
      case INTEGER -> type.integerBits();
      case HALF, BFLOAT -> 16;
      case FLOAT -> 32;
      case DOUBLE -> 64;
      case FP128 -> 128;
      case VECTOR -> Math.toIntExact(type.elementCount()) * bitsOf(type.element());
      default -> throw unsupported(type);
    };
  }

  /** 1, 8, 16, 32 or 64. */
  private static int recordedBits(int bits) {
    return bits == 1 ? 1 : Math.max(8, Integer.highestOneBit(2 * bits - 1));
  }

  private DiagnosticException unsupported(Type type) {
    return DiagnosticException.of(
        ErrorKind.UNSUPPORTED_CONSTRUCT,
        "a value of type " + type + " that lives across a call",
        builder.block().function().name());
  }
}
