/**
 * What man pages and shell completion say of the commands that are not picocli's own: {@code
 * popcorn-cc}, whose command line is clang's, and the tools of LLVM.
 *
 * <p>Enters: nothing. Leaves: annotated interfaces, which picocli's generators read when an
 * installation is built; nothing of this package runs later. Invariant: {@link
 * org.popcorn.driver.manual.PopcornCcManual} has exactly the options that launcher and driver take.
 */
@NullMarked
package org.popcorn.driver.manual;

import org.jspecify.annotations.NullMarked;
