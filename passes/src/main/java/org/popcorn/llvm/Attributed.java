package org.popcorn.llvm;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Something with attributes at an {@link AttributeIndex}: a function or a call. */
public sealed interface Attributed permits Function, CallInstruction {
  /** Whether there is an attribute at an index; cheaper than to list them. */
  boolean hasAttributes(int index);

  /** All attributes at an index. */
  List<Attribute> attributes(int index);

  void addAttribute(int index, Attribute attribute);

  /** Takes away an attribute that LLVM knows by name; does nothing if it is not there. */
  void removeAttribute(int index, String name);

  /** Takes away a text attribute; does nothing if it is not there. */
  void removeTextAttribute(int index, String key);

  /** Takes away all attributes at an index. */
  void removeAttributes(int index);

  /** Number of parameters of the function, of arguments of the call. */
  int parameterCount();

  LlvmModule module();

  /** The attribute with that name or key. */
  Optional<Attribute> attribute(int index, String name);

  default boolean hasAttribute(int index, String name) {
    return attribute(index, name).isPresent();
  }

  /** Adds an attribute of the function, such as {@code noinline}. */
  default void addFunctionAttribute(String name) {
    addAttribute(AttributeIndex.FUNCTION, module().attribute(name));
  }

  /** Adds {@code "key"="value"} to the function. */
  default void addFunctionAttribute(String key, String value) {
    addAttribute(AttributeIndex.FUNCTION, module().textAttribute(key, value));
  }

  /** Adds every attribute of the other at all indices that this has too. */
  default void copyAttributesFrom(Attributed other) {
    copyAttributesFrom(other, Math.min(parameterCount(), other.parameterCount()));
  }

  /** Adds every attribute of the other: function, return value, and the first parameters. */
  default void copyAttributesFrom(Attributed other, int parameters) {
    copyAttributesFrom(other, parameters, attribute -> true);
  }

  /** As above, those of them that {@code kept} holds for. */
  default void copyAttributesFrom(Attributed other, int parameters, Predicate<Attribute> kept) {
    for (int index = AttributeIndex.FUNCTION; index <= parameters; index++) {
      for (Attribute attribute : other.attributes(index)) {
        if (kept.test(attribute)) {
          addAttribute(index, attribute);
        }
      }
    }
  }
}
