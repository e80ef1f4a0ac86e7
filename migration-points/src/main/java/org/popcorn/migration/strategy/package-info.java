/**
 * Strategies for choosing migration points. What enters: a function that the middle end is done
 * with; what leaves: places in it. A strategy changes nothing and depends on nothing but the IR.
 */
@NullMarked
package org.popcorn.migration.strategy;

import org.jspecify.annotations.NullMarked;
