/**
 * What every phase of one link gets: the options, the installation, a folder for intermediate
 * files, the log. In: those. Out: one record.
 */
@NullMarked
package org.popcorn.driver.session;

import org.jspecify.annotations.NullMarked;
