/**
 * Gives files their final names: all of a link, or none. In: finished files. Out: the same under
 * the names that the user asked for, or as bytes in a pipe or device.
 */
@NullMarked
package org.popcorn.driver.output;

import org.jspecify.annotations.NullMarked;
