package org.popcorn.passes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.Attributed;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Types;

/**
 * What of a function's type does not fit registers.
 *
 * @param type the function's type
 * @param parameters numbers of wide parameters
 * @param returnsWide whether the result is wide
 */
record WideSignature(Type type, BitSet parameters, boolean returnsWide) {
  /** Promises that are not true of one who reads arguments from memory or writes a result there. */
  private static final List<String> NO_LONGER_TRUE = List.of("memory", "speculatable");

  static WideSignature of(Type function) {
    BitSet wide = new BitSet();
    List<Type> parameters = function.parameterTypes();
    for (int i = 0; i < parameters.size(); i++) {
      wide.set(i, !PassedTypes.fitRegisters(parameters.get(i)));
    }
    return new WideSignature(function, wide, !PassedTypes.fitRegisters(function.returnType()));
  }

  boolean isWide() {
    return returnsWide || !parameters.isEmpty();
  }

  /** The type with pointers instead of wide values. */
  Type narrowed(Types types) {
    List<Type> narrowed = new ArrayList<>(type.parameterTypes());
    parameters.stream().forEach(wide -> narrowed.set(wide, types.pointer()));
    if (returnsWide) {
      narrowed.add(types.pointer());
    }
    return types.function(returnsWide ? types.voidType() : type.returnType(), narrowed);
  }

  /** Takes away what was said of wide values and is nothing to say of pointers. */
  void removeAttributes(Attributed from) {
    parameters.stream().forEach(wide -> from.removeAttributes(AttributeIndex.parameter(wide)));
    if (returnsWide) {
      from.removeAttributes(AttributeIndex.RETURN);
    }
    NO_LONGER_TRUE.forEach(name -> from.removeAttribute(AttributeIndex.FUNCTION, name));
  }
}
