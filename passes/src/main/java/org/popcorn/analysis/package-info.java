/**
 * What is known about functions before they are changed.
 *
 * <p>What enters: a function or a module. What leaves: numbers of blocks and values. Nothing here
 * changes IR, and results depend on the order of the IR alone, never on addresses.
 */
@NullMarked
package org.popcorn.analysis;

import org.jspecify.annotations.NullMarked;
