package org.popcorn.unwind;

/**
 * A register of the caller whose value is in the frame.
 *
 * @param register DWARF number
 * @param cfaOffset the value is the 64 bits at CFA + this
 */
public record SavedRegister(int register, long cfaOffset) {}
