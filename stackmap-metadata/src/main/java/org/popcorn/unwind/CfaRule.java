package org.popcorn.unwind;

/**
 * How the canonical frame address is found: the value of a register plus a constant.
 *
 * @param register DWARF number
 * @param offset in bytes
 */
public record CfaRule(int register, long offset) {}
