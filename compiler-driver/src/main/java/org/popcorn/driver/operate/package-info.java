/**
 * What operators do with programs that run: {@code popcorn migrate}, {@code checkpoint} and {@code
 * ps}. In: the number of a process, of the same user. Out: one line of answer, an exit code for
 * each outcome (docs/orders.md).
 *
 * <p>Invariants: nothing is traced and nothing needs privileges; a process that is none of ours is
 * not touched; an order that has not been carried out is taken back, and what cannot be taken back
 * any more is waited for; no file is left behind.
 */
@NullMarked
package org.popcorn.driver.operate;

import org.jspecify.annotations.NullMarked;
