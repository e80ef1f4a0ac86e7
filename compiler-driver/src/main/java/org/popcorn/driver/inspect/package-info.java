/**
 * {@code popcorn inspect}: what the executables of a program hold.
 *
 * <p>In: the executables of one program, with or without symbols and debug information. Out: text
 * for people, or JSON as docs/inspect-json.md says.
 *
 * <p>Invariant: what a file does not tell is left out, never guessed.
 */
@NullMarked
package org.popcorn.driver.inspect;

import org.jspecify.annotations.NullMarked;
