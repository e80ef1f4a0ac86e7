package org.popcorn.layout;

import org.popcorn.facts.Addresses;

/**
 * A range of addresses.
 *
 * @param start the first address
 * @param end the first address after it
 */
public record AddressRange(long start, long end) {

  /** Ranges in which binaries of every ISA put what differs from ISA to ISA. */
  public static final AddressRange PRIVATE =
      new AddressRange(Addresses.PRIVATE_STATIC_START, Addresses.PRIVATE_STATIC_END);

  /** Range of everything that has one address on all ISAs. */
  public static final AddressRange JOINT =
      new AddressRange(Addresses.JOINT_START, Addresses.JOINT_END);

  /** Number of bytes. */
  public long sizeBytes() {
    return end - start;
  }

  /** True if the address lies in the range. */
  public boolean contains(long address) {
    return address >= start && address < end;
  }
}
