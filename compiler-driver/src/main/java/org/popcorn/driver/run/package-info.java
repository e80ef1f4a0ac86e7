/**
 * {@code popcorn run} and {@code popcorn restore}: a program under a migration schedule. In: an
 * executable or an image, a schedule, what to watch. Out: the program's own exit code.
 */
@NullMarked
package org.popcorn.driver.run;

import org.jspecify.annotations.NullMarked;
