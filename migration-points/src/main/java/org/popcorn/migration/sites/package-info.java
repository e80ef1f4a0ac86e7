/**
 * Call sites: the calls during which the program may migrate, each with the values that live on as
 * its deopt state. In: functions with polls. Out: the same calls with a bundle and an id, and a
 * list of them.
 *
 * <p>Invariants: every call during which the program may migrate has deopt state, but for musttail
 * calls; ids and order depend on the module alone; from here on no pass may change what is called
 * or live.
 */
@NullMarked
package org.popcorn.migration.sites;

import org.jspecify.annotations.NullMarked;
