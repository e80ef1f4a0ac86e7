package org.popcorn.elf;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A section whose relocations are applied as far as that is possible before sections have
 * addresses: differences of places in one section are numbers in its bytes; a field that refers to
 * a place keeps that place beside the bytes, however it is encoded.
 */
public final class RelocatedSection {

  private final SectionReader reader;
  private final long[] offsets;
  private final SectionOffset[] places;

  RelocatedSection(SectionReader reader, long[] offsets, SectionOffset[] places) {
    this.reader = reader;
    this.offsets = offsets;
    this.places = places;
  }

  /** The bytes. There is one reader: it stands where it was left. */
  public SectionReader reader() {
    return reader;
  }

  /** What the field at that offset refers to; null if no relocation says so. */
  public @Nullable SectionOffset reference(long offset) {
    int index = Arrays.binarySearch(offsets, offset);
    return index < 0 ? null : places[index];
  }
}
