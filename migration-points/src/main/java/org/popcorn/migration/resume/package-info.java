/**
 * Resume entries: the cold twin of a function through which control comes back in after one of its
 * call sites.
 *
 * <p>What enters: a function whose calls have their deopt state, and its sites in IR order. What
 * leaves: an internal function without parameters, and the sites that lead to it; the original is
 * left alone.
 *
 * <p>Invariants: each site of the original is one of the entry, with the same id and the same
 * parts; a value is taken from the frame or defined before each of its uses. Where values are kept
 * ({@link org.popcorn.migration.resume.Slots}) decides what a site's deopt state looks like and
 * nothing else; clean copies of loops ({@link org.popcorn.migration.resume.CleanLoop}) have the
 * original's, and what is needed behind them is in its slot when they are left.
 * docs/design/0001-contracts.md, "Resume entry".
 */
@NullMarked
package org.popcorn.migration.resume;

import org.jspecify.annotations.NullMarked;
