package org.popcorn.layout;

/**
 * A section with its address on every ISA.
 *
 * @param section what is placed
 * @param address where it starts; for thread-local variables, in the initial image
 */
public record PlacedSection(JointSection section, long address) {

  /** First address after it. */
  public long end() {
    return address + section.sizeBytes();
  }
}
