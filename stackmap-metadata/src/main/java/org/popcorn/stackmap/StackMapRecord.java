package org.popcorn.stackmap;

import java.util.List;
import org.popcorn.elf.SectionOffset;

/**
 * What is known at one instruction, for a call: at its return address.
 *
 * @param sectionOffset where the record lies in {@code .llvm_stackmaps}, for messages
 * @param id patch point id, for a call with deopt state its {@code "statepoint-id"}
 * @param function start of the function
 * @param instructionOffset from the function's start, for a call that of its return address
 * @param locations all locations of the record
 */
public record StackMapRecord(
    int sectionOffset,
    long id,
    SectionOffset function,
    long instructionOffset,
    List<ValueLocation> locations) {

  /** Copies the list. */
  public StackMapRecord {
    locations = List.copyOf(locations);
  }

  /** The instruction's place; for a call its return address. */
  public SectionOffset instruction() {
    return function.plus(instructionOffset);
  }

  /** One line for people. */
  @Override
  public String toString() {
    return Long.toUnsignedString(id)
        + " section "
        + function.section()
        + " 0x"
        + Long.toHexString(instruction().offset())
        + " "
        + locations;
  }
}
