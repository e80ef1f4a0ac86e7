/**
 * The joint layout: one address for every symbol of the portable modules, valid on all ISAs.
 *
 * <p>In: the sections that a program keeps of its portable objects, with their sizes, alignments
 * and symbols on each ISA. Out: an immutable {@link org.popcorn.layout.JointLayout} and its JSON
 * text.
 *
 * <p>Invariants: a section takes the largest size and alignment of any ISA, so that all that
 * follows has the same address everywhere; data has the same size and the same symbol offsets on
 * each ISA, or there is no layout; the result depends on nothing but the order and content of the
 * input.
 */
@NullMarked
package org.popcorn.layout;

import org.jspecify.annotations.NullMarked;
