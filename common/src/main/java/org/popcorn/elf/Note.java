package org.popcorn.elf;

/** A note (gABI 5.5). */
public final class Note {

  private final String name;
  private final int type;
  private final byte[] description;

  Note(String name, int type, byte[] description) {
    this.name = name;
    this.type = type;
    this.description = description;
  }

  /** Its owner, without the zero byte at its end. */
  public String name() {
    return name;
  }

  /** What the owner says it is. */
  public int type() {
    return type;
  }

  /** A copy of its bytes. */
  public byte[] description() {
    return description.clone();
  }
}
