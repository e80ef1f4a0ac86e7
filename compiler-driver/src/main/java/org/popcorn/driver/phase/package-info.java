/**
 * The phases of a link, one class each, in the order in which {@link org.popcorn.driver.PopcornCc}
 * calls them.
 *
 * <p>In: {@link org.popcorn.driver.Options} and the output of the phase before. Out: files in the
 * scratch folder and immutable descriptions of them; at the very end, the executables.
 *
 * <p>Invariants: a phase changes nothing but its own files; what a user can correct goes to the
 * {@link org.popcorn.diag.DiagnosticLog}, all problems of a phase at once.
 */
@NullMarked
package org.popcorn.driver.phase;

import org.jspecify.annotations.NullMarked;
