/**
 * The parts of a program that exist on one ISA at a time: {@code --popcorn-native}. In: sources in
 * C or assembly. Out: an object per ISA, and one that stands for all of them at the merge. Nothing
 * in them migrates, and all that keeps it so is checked here.
 */
@NullMarked
package org.popcorn.driver.nativepart;

import org.jspecify.annotations.NullMarked;
