/**
 * Comparing two probes of a program (docs/probe.md), for {@code popcorn compare}.
 *
 * <p>In: two files that POPCORN_PROBE has made. Out: the first point at which they differ, with
 * function, line, frame and value as far as the files and the program's binary tell.
 *
 * <p>Invariants: what rightly differs, ISA and process id, is never compared; a file that is no
 * probe is a {@link org.popcorn.diag.MalformedInputException} with its line.
 */
@NullMarked
package org.popcorn.driver.probe;

import org.jspecify.annotations.NullMarked;
