/**
 * Where a program asks for migration. In: a module that the middle end is done with, and a
 * strategy. Out: the points, the functions whose frames may be on the stack at one, and later the
 * polls. Choosing changes nothing; polls are put in when no pass will move them any more.
 */
@NullMarked
package org.popcorn.migration.points;

import org.jspecify.annotations.NullMarked;
