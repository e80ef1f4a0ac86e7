/**
 * {@code popcorn check}: an independent check of a linked program over all its executables.
 *
 * <p>In: the executables, or the module that their code comes from. What is in them comes from
 * llvm-readobj and from the decoders of {@link org.popcorn.check}, never from the readers and
 * writers that the link uses. Out: what was checked, and a diagnostic for each difference.
 *
 * <p>Invariant: what could not be checked is an error, not a success.
 */
@NullMarked
package org.popcorn.driver.check;

import org.jspecify.annotations.NullMarked;
