/**
 * Makes functions cheap, or possible, to leave and enter again, before their calls get deopt state:
 * what setjmp needs, and what need not be carried or is too much to be carried, goes to memory or
 * is computed again. In: functions that may migrate and the places that will be call sites. Out:
 * the same functions, with fewer values that live across those places; what they compute is
 * unchanged.
 */
@NullMarked
package org.popcorn.migration.prepare;

import org.jspecify.annotations.NullMarked;
