/**
 * What a pass is, and how passes are run: the part of this compiler that writers of passes see.
 *
 * <p>What enters: a module, and the passes that shall work on it. What leaves: the same module, and
 * in the {@link org.popcorn.pass.PassContext} what the passes found out.
 *
 * <ul>
 *   <li>A pass changes the module in place and gives the same result for the same input: it visits
 *       things in IR order and never depends on addresses or threads.
 *   <li>What the user did that cannot migrate goes to the log of the context; exceptions mean a
 *       fault of the pass.
 *   <li>After each pass LLVM's verifier accepts the module.
 * </ul>
 *
 * <p>The list of this compiler's passes is in {@code org.popcorn.migration.pipeline}.
 */
@NullMarked
package org.popcorn.pass;

import org.jspecify.annotations.NullMarked;
