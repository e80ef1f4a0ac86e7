package org.popcorn.unwind;

import org.popcorn.elf.SectionOffset;

/**
 * A frame description entry (DWARF 5, 6.4.1; LSB 10.6.1.2).
 *
 * @param common what it shares with others
 * @param start where the function begins
 * @param sizeBytes size of the function
 * @param instructionsStart offset of the instructions in the section
 * @param instructionsEnd offset of their end
 */
record FrameEntry(
    CommonEntry common,
    SectionOffset start,
    long sizeBytes,
    int instructionsStart,
    int instructionsEnd) {}
