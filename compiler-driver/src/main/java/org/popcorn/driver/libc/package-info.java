/**
 * The C library, which is instrumented once per installation. In: musl as portable bitcode. Out:
 * the files that each link finds in the installation, and their readers.
 */
@NullMarked
package org.popcorn.driver.libc;

import org.jspecify.annotations.NullMarked;
