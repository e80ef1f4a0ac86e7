/**
 * Transformations of portable bitcode, one class each.
 *
 * <p>What enters: the merged portable module of a link, or of libc. What leaves: the same program
 * in the shape that migration and every ISA's back end need; docs/design/0001-contracts.md section
 * 3 lists what holds after each stage.
 *
 * <ul>
 *   <li>A pass changes the module in place and gives the same result for the same input: it visits
 *       things in IR order and never depends on addresses or threads.
 *   <li>What the user did that cannot migrate goes to the {@link org.popcorn.diag.DiagnosticLog};
 *       exceptions mean a fault of this compiler.
 *   <li>After each pass the module verifies; {@link org.popcorn.pass.PassVerifier} can check it.
 * </ul>
 */
@NullMarked
package org.popcorn.passes;

import org.jspecify.annotations.NullMarked;
