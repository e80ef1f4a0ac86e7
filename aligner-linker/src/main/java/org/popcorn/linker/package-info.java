/**
 * Links one program for several ISAs so that all binaries agree on every address that can be seen
 * in memory that moves between them.
 *
 * <p>In: per ISA the code-generated objects of the program and of its libraries, the native part
 * and libgcc, and the rows of the objects' call sites. Out: per ISA one executable with its site
 * table, and the joint layout that all of them share.
 *
 * <p>Invariants: every portable symbol has the same address (thread-local: offset) in each binary,
 * and the joint segments of constants and data hold the same bytes; both are checked in the linked
 * files. Each binary is linked once: addresses are chosen before the link, so return addresses are
 * known. What does not fit makes diagnostics and no output.
 */
@NullMarked
package org.popcorn.linker;

import org.jspecify.annotations.NullMarked;
