/**
 * What the tests of several packages share: objects made by the bundled tools, and mutation of
 * bytes.
 */
@NullMarked
package org.popcorn.testing;

import org.jspecify.annotations.NullMarked;
