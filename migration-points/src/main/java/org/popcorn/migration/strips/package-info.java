/**
 * How often loops ask for migration. In: a module and the points that a strategy chose, of which
 * those in loops are left open. Out: all points in their places. A loop that ends within the
 * response time asks nothing; one that counts is strip-mined, as compilers of managed languages do
 * it, and asks between two strips; all others ask on the back edge.
 *
 * <p>Invariants: a cycle of blocks without a point or a call ends within the response time, but for
 * what docs/design/0024-strips.md names; a program computes the same.
 */
@NullMarked
package org.popcorn.migration.strips;

import org.jspecify.annotations.NullMarked;
