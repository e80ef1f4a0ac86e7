package org.popcorn.elf;

/**
 * A place in the code or data of a file: the one way to name it that fits objects, whose sections
 * have no address yet, and executables.
 *
 * @param section number of the section; {@link Symbol#ABSOLUTE} if the offset is an address
 * @param offset from the section's start, or address
 */
public record SectionOffset(int section, long offset) implements Comparable<SectionOffset> {

  /** A place in an executable. */
  public static SectionOffset ofAddress(long address) {
    return new SectionOffset(Symbol.ABSOLUTE, address);
  }

  /** The place that many bytes further on. */
  public SectionOffset plus(long bytes) {
    return new SectionOffset(section, offset + bytes);
  }

  @Override
  public int compareTo(SectionOffset other) {
    int order = Integer.compare(section, other.section);
    return order == 0 ? Long.compareUnsigned(offset, other.offset) : order;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SectionOffset place
        && place.section == section
        && place.offset == offset;
  }

  @Override
  public int hashCode() {
    return section * 31 + Long.hashCode(offset);
  }
}
