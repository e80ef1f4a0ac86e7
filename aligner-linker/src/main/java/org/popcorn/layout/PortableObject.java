package org.popcorn.layout;

import java.util.Locale;

/** The two portable modules of a program, in the order in which the linker sees their objects. */
public enum PortableObject {
  /** The program itself. */
  USER(0),
  /** The C library, instrumented once when the tools were built. */
  LIBC(1);

  private final int number;

  PortableObject(int number) {
    this.number = number;
  }

  /** Its place among a program's objects, from 0. */
  public int number() {
    return number;
  }

  /** Name in texts and files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
