/**
 * What the run time and popcorn.h offer to instrumented code, by name: the poll flag, the migration
 * point, setjmp. In: a module. Out: declarations in it, and answers whether something calls one.
 * Nothing else in this module knows these names.
 */
@NullMarked
package org.popcorn.migration.runtime;

import org.jspecify.annotations.NullMarked;
