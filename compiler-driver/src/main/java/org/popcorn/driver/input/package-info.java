/**
 * From sources, objects and archives to one module. In: the inputs of the command line. Out: a file
 * of merged bitcode in which whatever is used is defined. Each input is checked to be portable, and
 * the way to build it otherwise is said.
 */
@NullMarked
package org.popcorn.driver.input;

import org.jspecify.annotations.NullMarked;
