/**
 * From the merged module to an object per ISA. In: the module. Out: the sealed module, what is
 * known of its call sites, and objects that llc has made of it, with stack maps. Which passes run
 * is listed in {@code org.popcorn.migration.pipeline}.
 */
@NullMarked
package org.popcorn.driver.codegen;

import org.jspecify.annotations.NullMarked;
