package org.popcorn.llvm;

/** Where an attribute stands: on the function, its return value, or a parameter. */
public final class AttributeIndex {
  /** The function, or the call as a whole. */
  public static final int FUNCTION = -1;

  /** The return value. */
  public static final int RETURN = 0;

  private AttributeIndex() {}

  /** The parameter or argument with that number, from 0. */
  public static int parameter(int number) {
    return number + 1;
  }
}
