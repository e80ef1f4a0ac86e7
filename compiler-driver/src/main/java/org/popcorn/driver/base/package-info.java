/**
 * What every command stands on: where the installation is, what the launcher has said, how children
 * are run, how messages look and which exit codes there are. In: properties that the launcher sets.
 * Out: facts, and commands that are run or printed. Nothing here knows an option or a phase.
 */
@NullMarked
package org.popcorn.driver.base;

import org.jspecify.annotations.NullMarked;
