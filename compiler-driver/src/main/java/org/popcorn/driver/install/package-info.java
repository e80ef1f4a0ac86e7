/** Commands that make an installation, or a copy of one. */
@NullMarked
package org.popcorn.driver.install;

import org.jspecify.annotations.NullMarked;
