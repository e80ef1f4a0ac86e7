package org.popcorn.passes;

import java.util.List;
import org.popcorn.llvm.AtomicOrdering;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalVariable;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.Value;

/**
 * Code that reads and writes the data stack pointer, at the builder's place.
 *
 * @param builder where code is made
 * @param variable the thread-local variable
 */
record StackPointer(Builder builder, GlobalVariable variable) {
  private static final int POINTER_ALIGNMENT = 8;

  private Value address() {
    Function intrinsic =
        builder.module().intrinsic("llvm.threadlocal.address", builder.module().types().pointer());
    return builder.call(intrinsic, List.of(variable), "");
  }

  Value read(String name) {
    Instruction load = builder.load(builder.module().types().pointer(), address(), name);
    load.setAlignment(POINTER_ALIGNMENT);
    return load;
  }

  /** Moves the pointer down; what follows uses the memory above it. */
  void push(Value value) {
    write(value);
    fence();
  }

  /** Moves the pointer up; what came before is done with the memory below it. */
  void pop(Value value) {
    fence();
    write(value);
  }

  private void write(Value value) {
    builder.store(value, address()).setAlignment(POINTER_ALIGNMENT);
  }

  private void fence() {
    builder.singleThreadFence(AtomicOrdering.SEQUENTIALLY_CONSISTENT);
  }
}
