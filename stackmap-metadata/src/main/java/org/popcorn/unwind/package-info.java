/**
 * Reads {@code .eh_frame}: what a machine frame looks like at a return address.
 *
 * <p>In: an ELF file, relocatable or linked. Out: per function the rows of its unwind table, each
 * valid from an offset in the function on: CFA as register + offset, and where the caller's
 * registers are saved.
 *
 * <p>Invariant: what cannot be said by constants (expressions, values in other registers) is not
 * left out but marks the row with the reason.
 */
@NullMarked
package org.popcorn.unwind;

import org.jspecify.annotations.NullMarked;
