/**
 * How often loops ask for migration. In: a module and the points that a strategy chose, one at the
 * header of each loop. Out: the points that are left, and loops in strips. A loop that ends soon
 * enough asks nothing; one that counts asks after a strip of so many iterations as take the
 * response time; all others ask in each iteration.
 *
 * <p>Invariants: every cycle in which more instructions may run than the response time has holds a
 * point or a call; a program computes the same. Research on this way to poll: Popcorn has none; in
 * the field it is known as strip mining (as in HotSpot's loops).
 */
@NullMarked
package org.popcorn.migration.strips;

import org.jspecify.annotations.NullMarked;
