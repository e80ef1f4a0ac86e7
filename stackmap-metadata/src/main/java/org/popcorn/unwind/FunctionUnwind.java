package org.popcorn.unwind;

import java.util.List;
import org.popcorn.elf.SectionOffset;

/**
 * The unwind rows of one function.
 *
 * @param start where the function begins
 * @param sizeBytes its size
 * @param rows by ascending start; the first begins at offset 0
 */
public record FunctionUnwind(SectionOffset start, long sizeBytes, List<UnwindRow> rows) {

  /** Copies the list. */
  public FunctionUnwind {
    rows = List.copyOf(rows);
  }

  /** True if that place is in the function. */
  public boolean contains(SectionOffset place) {
    return place.section() == start.section()
        && Long.compareUnsigned(place.offset() - start.offset(), sizeBytes) < 0;
  }

  /**
   * The row that holds while the caller waits at that return address. It is the row of the call
   * instruction: the return address may be the first byte of the next row, or of the next function.
   */
  public UnwindRow rowAtReturnAddress(SectionOffset returnAddress) {
    long call = returnAddress.offset() - 1 - start.offset();
    int last = 0;
    for (int i = 1; i < rows.size() && rows.get(i).start() <= call; i++) {
      last = i;
    }
    return rows.get(last);
  }

  /** A line for the function and one per row, for people and tests. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("section " + start.section() + " 0x" + Long.toHexString(start.offset()));
    text.append(" size 0x").append(Long.toHexString(sizeBytes)).append('\n');
    for (UnwindRow row : rows) {
      text.append("  ").append(row).append('\n');
    }
    return text.toString();
  }
}
