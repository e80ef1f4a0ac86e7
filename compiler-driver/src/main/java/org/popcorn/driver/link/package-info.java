/**
 * The list of all steps of a link, in order.
 *
 * <p>Invariants: a phase changes nothing but its own files; what a user can correct goes to the
 * {@link org.popcorn.diag.DiagnosticLog}, all problems of a phase at once.
 */
@NullMarked
package org.popcorn.driver.link;

import org.jspecify.annotations.NullMarked;
