/**
 * What C and Java must agree on, made by common/src/main/sh/make-facts of the tables in
 * common/src/main/facts. Nothing enters; constants leave.
 *
 * <p>Invariant: no other Java class repeats a number or name of these tables, but for the
 * independent checkers ({@code org.popcorn.check}, {@code org.popcorn.driver.check}), which would
 * otherwise repeat our mistakes.
 */
@NullMarked
package org.popcorn.facts;

import org.jspecify.annotations.NullMarked;
