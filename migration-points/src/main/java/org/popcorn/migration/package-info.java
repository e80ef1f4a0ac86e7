/**
 * Turns a portable module into one that can migrate.
 *
 * <p>What enters: one module after the middle end, and the names of external functions that may
 * migrate. What leaves: the same module with polls, deopt state at each call site, and a resume
 * entry for each function that has call sites; and the catalog of the sites.
 *
 * <p>Invariants: every call during which the program may migrate has deopt state, but for musttail
 * calls; ids and order depend on the module alone; the same input gives the same output, byte for
 * byte; LLVM's verifier accepts it.
 */
@NullMarked
package org.popcorn.migration;

import org.jspecify.annotations.NullMarked;
