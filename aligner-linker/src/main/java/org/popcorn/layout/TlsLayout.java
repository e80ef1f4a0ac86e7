package org.popcorn.layout;

/**
 * The initial image of thread-local storage, the same on every ISA.
 *
 * @param imageStart address of the image, a multiple of the alignment
 * @param fileSizeBytes bytes that a new thread copies
 * @param memorySizeBytes bytes of a thread's block, a multiple of the alignment; the rest is zero
 * @param alignment of a thread's block, at least 16: the smallest gap that AArch64 has below the
 *     image
 */
public record TlsLayout(long imageStart, long fileSizeBytes, long memorySizeBytes, long alignment) {

  /** Smallest alignment (two words of AArch64's thread control block, ELF for AArch64, TLS). */
  public static final long MINIMUM_ALIGNMENT = 16;

  @Override
  public String toString() {
    return "TLS image 0x"
        + Long.toHexString(imageStart)
        + ", "
        + fileSizeBytes
        + " of "
        + memorySizeBytes
        + " bytes, aligned to "
        + alignment;
  }
}
