/**
 * The command line of popcorn-cc. In: arguments and variables of the environment. Out: an immutable
 * {@link org.popcorn.driver.options.Options}; what is wrong with them goes to the log, all at once.
 */
@NullMarked
package org.popcorn.driver.options;

import org.jspecify.annotations.NullMarked;
