/**
 * Reads {@code .llvm_stackmaps} (LLVM StackMaps, version 3) of objects and of linked binaries.
 *
 * <p>In: an ELF file. Out: one {@link org.popcorn.stackmap.StackMapRecord} per recorded
 * instruction, in the order of the section, with its constants looked up.
 *
 * <p>Invariant: a record that comes out is well-formed, every location kind is known.
 */
@NullMarked
package org.popcorn.stackmap;

import org.jspecify.annotations.NullMarked;
