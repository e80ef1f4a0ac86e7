/**
 * Call sites and where their values are.
 *
 * <p>In: the {@link org.popcorn.table.SiteCatalog} that instrumentation made, common to all ISAs,
 * and per ISA the code-generated object. Out: the rows of that object, and for a linked binary the
 * site table that the run time reads; {@code FORMAT.md} of this module specifies every byte of it.
 *
 * <p>Invariants: sites are sorted by id taken as an unsigned number; a row exists only for a site
 * of the catalog, with as many locations as the site has parts, each of which survives the call.
 */
@NullMarked
package org.popcorn.table;

import org.jspecify.annotations.NullMarked;
