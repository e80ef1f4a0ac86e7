/**
 * Image files from the outside: what {@code popcorn restore} must know before it starts a program,
 * and what {@code popcorn inspect} shows. The run time alone reads memory and judges the whole.
 *
 * <p>In: a file as docs/image-format.md specifies. Out: {@link org.popcorn.driver.image.Image}.
 *
 * <p>Invariant: a file that the header does not describe is refused with its name and the reason.
 */
@NullMarked
package org.popcorn.driver.image;

import org.jspecify.annotations.NullMarked;
