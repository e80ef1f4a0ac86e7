/**
 * The commands {@code popcorn-cc} (links only: the launcher gives everything else to clang) and
 * {@code popcorn}.
 *
 * <p>In: a command line, and an installation found once as a {@link
 * org.popcorn.driver.base.Toolchain}. Out: one executable per ISA, or diagnostics and an {@link
 * org.popcorn.driver.base.ExitCode}.
 *
 * <p>Invariants: options are immutable once parsed; no file appears under its final name before the
 * whole program is ready; nothing is written outside the scratch folder, the named outputs and the
 * folder of kept links, but for orders to processes ({@code operate}).
 */
@NullMarked
package org.popcorn.driver;

import org.jspecify.annotations.NullMarked;
