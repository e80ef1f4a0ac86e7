/**
 * Reads ELF64 little-endian files: relocatable objects and executables.
 *
 * <p>In: the bytes of a file, which may be anything. Out: immutable sections, symbols, relocations,
 * segments and notes, and bounds-checked readers of section contents.
 *
 * <p>Invariants: no read goes outside its section; whatever is wrong with a file becomes a {@link
 * org.popcorn.diag.MalformedInputException} with file, section and offset. Nothing is ever written.
 * Names of constants are those of the System V gABI.
 */
@NullMarked
package org.popcorn.elf;

import org.jspecify.annotations.NullMarked;
