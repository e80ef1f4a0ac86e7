/**
 * A second, naive decoder of what a linked executable says about its call sites, for {@code popcorn
 * check}. It is written from the specifications alone and shares no code with the packages that
 * make site tables: a fault there must not hide itself.
 *
 * <p>In: the bytes of {@code .pc_site_table}, {@code .llvm_stackmaps} and {@code .eh_frame}. Out:
 * the rows that the table holds, the rows that the other two sections say it should hold, and where
 * they differ.
 *
 * <p>Invariant: bytes that violate a format end in a {@link
 * org.popcorn.check.NaiveBytes.Malformed}, with the offset.
 */
@NullMarked
package org.popcorn.check;

import org.jspecify.annotations.NullMarked;
