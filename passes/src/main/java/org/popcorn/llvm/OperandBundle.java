package org.popcorn.llvm;

import java.util.List;

/**
 * Values that a call carries besides its arguments.
 *
 * @param tag kind of the bundle, such as {@code deopt}
 * @param inputs the values, in order
 */
public record OperandBundle(String tag, List<Value> inputs) {
  public OperandBundle {
    inputs = List.copyOf(inputs);
  }
}
