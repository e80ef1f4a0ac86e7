package org.popcorn.llvm;

import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * An LLVM object that is owned here: disposed of once, unusable afterwards.
 *
 * @param <T> JavaCPP's type of the reference
 */
public abstract sealed class LlvmHandle<T extends Pointer> implements AutoCloseable
    permits LlvmContext, LlvmModule, MemoryBuffer, Builder, TargetMachine, DebugInfoBuilder {
  private @Nullable T ref;

  LlvmHandle(T ref) {
    this.ref = ref;
  }

  /** The reference; an error when the handle was closed or given away. */
  final T ref() {
    T current = ref;
    if (current == null) {
      throw new IllegalStateException(getClass().getSimpleName() + " is closed");
    }
    return current;
  }

  /** Gives the object to a C function that takes ownership; the handle is closed afterwards. */
  final T release() {
    T current = ref();
    ref = null;
    return current;
  }

  /** Whether the object is gone or given away. */
  public final boolean isClosed() {
    return ref == null;
  }

  /** Frees the object; does nothing the second time. */
  @Override
  public final void close() {
    if (ref != null) {
      checkClosable();
      dispose(release());
    }
  }

  /** Throws if the object must not be freed yet. */
  void checkClosable() {}

  abstract void dispose(T released);
}
