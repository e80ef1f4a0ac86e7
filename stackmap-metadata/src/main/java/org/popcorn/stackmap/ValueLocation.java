package org.popcorn.stackmap;

/** Where a value is at a call site's return address; registers are DWARF numbers. */
public sealed interface ValueLocation {

  /** Calls the visitor's method for this kind of location. */
  <R> R visit(Visitor<R> visitor);

  /**
   * One method for each kind of location. A switch over the kinds would make classes at run time,
   * which takes as long as all sites of a small program.
   *
   * @param <R> what the methods give
   */
  interface Visitor<R> {

    /** For a value in a register. */
    R inRegister(InRegister in);

    /** For a value in memory. */
    R frameSlot(FrameSlot slot);

    /** For a value that is an address in the frame. */
    R frameAddress(FrameAddress address);

    /** For a constant. */
    R constant(Constant constant);
  }

  /**
   * The value is in a register.
   *
   * @param register its number
   * @param sizeBytes size of the register as LLVM spills it
   */
  record InRegister(int register, int sizeBytes) implements ValueLocation {
    @Override
    public <R> R visit(Visitor<R> visitor) {
      return visitor.inRegister(this);
    }

    @Override
    public String toString() {
      return "r" + register;
    }
  }

  /**
   * The value is in memory at register + offset (LLVM's kind Indirect).
   *
   * @param register base
   * @param offset in bytes
   * @param sizeBytes size of the memory
   */
  record FrameSlot(int register, int offset, int sizeBytes) implements ValueLocation {
    @Override
    public <R> R visit(Visitor<R> visitor) {
      return visitor.frameSlot(this);
    }

    @Override
    public String toString() {
      return "[r" + register + (offset < 0 ? "" : "+") + offset + "]:" + sizeBytes;
    }
  }

  /**
   * The value is the address register + offset (LLVM's kind Direct).
   *
   * @param register base
   * @param offset in bytes
   */
  record FrameAddress(int register, int offset) implements ValueLocation {
    @Override
    public <R> R visit(Visitor<R> visitor) {
      return visitor.frameAddress(this);
    }

    @Override
    public String toString() {
      return "r" + register + (offset < 0 ? "" : "+") + offset;
    }
  }

  /**
   * The value is a constant.
   *
   * @param value its 64 bits; what was narrower is extended by sign
   */
  record Constant(long value) implements ValueLocation {
    @Override
    public <R> R visit(Visitor<R> visitor) {
      return visitor.constant(this);
    }

    @Override
    public String toString() {
      return Long.toString(value);
    }
  }
}
