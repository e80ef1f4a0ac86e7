/**
 * The list of the compiler's passes. In: merged portable bitcode. Out: a module that code is
 * generated from for every ISA, with polls, deopt state at each call site, and a resume entry for
 * each function that has call sites; the catalog of the sites.
 *
 * <p>Invariants: the same input gives the same output, byte for byte; LLVM's verifier accepts it.
 * All other packages of this module are used by this one, and none of them uses it.
 */
@NullMarked
package org.popcorn.migration.pipeline;

import org.jspecify.annotations.NullMarked;
