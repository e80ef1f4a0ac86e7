package org.popcorn.layout;

/**
 * A range of addresses.
 *
 * @param start the first address
 * @param end the first address after it
 */
public record AddressRange(long start, long end) {

  /** Ranges in which binaries of every ISA put what differs from ISA to ISA. */
  public static final AddressRange PRIVATE = new AddressRange(0x20_0000, 0x400_0000);

  /** Range of everything that has one address on all ISAs. */
  public static final AddressRange JOINT = new AddressRange(0x400_0000, 0x8000_0000L);

  /** Number of bytes. */
  public long sizeBytes() {
    return end - start;
  }

  /** True if the address lies in the range. */
  public boolean contains(long address) {
    return address >= start && address < end;
  }
}
