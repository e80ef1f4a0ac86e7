/**
 * Finished links, kept by content: a second link of unchanged objects copies the executables of the
 * first.
 *
 * <p>In: what a link reads, and its executables when it is done. Out: the same executables, byte
 * for byte, when all of that is the same again.
 *
 * <p>Invariants: a key holds everything that the executables depend on
 * (docs/design/0010-links-are-kept.md); an entry that is not whole counts as none and is removed;
 * no problem with the cache is a problem of the link.
 */
@NullMarked
package org.popcorn.driver.cache;

import org.jspecify.annotations.NullMarked;
