package org.popcorn.unwind;

/**
 * A common information entry (DWARF 5, 6.4.1; LSB 10.6.1.1).
 *
 * @param codeAlignment factor of advances
 * @param dataAlignment factor of offsets
 * @param pointerEncoding {@code DW_EH_PE_...} of function addresses
 * @param hasAugmentationData true if its function entries hold the size of more data
 * @param instructionsStart offset of the initial instructions in the section
 * @param instructionsEnd offset of their end
 */
record CommonEntry(
    long codeAlignment,
    long dataAlignment,
    int pointerEncoding,
    boolean hasAugmentationData,
    int instructionsStart,
    int instructionsEnd) {}
