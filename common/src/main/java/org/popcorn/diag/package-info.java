/**
 * Messages to the user.
 *
 * <p>In: what a phase found wrong, as an {@link org.popcorn.diag.ErrorKind} with arguments and,
 * where known, a place. Out: sorted lines in clang's format.
 *
 * <p>Invariants: the output does not depend on the order or the thread in which problems were
 * found; messages are lower case and have no full stop at their end.
 */
@NullMarked
package org.popcorn.diag;

import org.jspecify.annotations.NullMarked;
