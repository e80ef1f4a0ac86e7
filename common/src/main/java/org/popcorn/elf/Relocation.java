package org.popcorn.elf;

/**
 * A relocation with addend (gABI 4.18).
 *
 * @param offset where it applies: offset in its section, address in executables
 * @param type {@code R_<machine>_...}
 * @param symbol number of the symbol
 * @param addend constant part
 */
public record Relocation(long offset, int type, int symbol, long addend) {}
