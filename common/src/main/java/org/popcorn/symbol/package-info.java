/**
 * How symbols are named. In: names of the source program's functions. Out: names of what is made of
 * them. No other class knows how the one is made from the other, but for the independent checker
 * ({@code org.popcorn.driver.check}), which would otherwise repeat our mistakes.
 */
@NullMarked
package org.popcorn.symbol;

import org.jspecify.annotations.NullMarked;
