/**
 * Libraries that are instrumented once per installation, such as libc. In: a library as portable
 * bitcode. Out: the files that each link finds in the installation, and their readers.
 */
@NullMarked
package org.popcorn.driver.library;

import org.jspecify.annotations.NullMarked;
