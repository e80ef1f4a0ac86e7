/**
 * Facts about the instruction set architectures. Nothing enters; constants leave.
 *
 * <p>Invariant: every fact that differs between ISAs is one argument of a row of {@link Isa}, and
 * no other code asks which ISA it has before it.
 */
@NullMarked
package org.popcorn.target;

import org.jspecify.annotations.NullMarked;
