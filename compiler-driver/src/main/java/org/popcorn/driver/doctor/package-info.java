/**
 * {@code popcorn doctor}: what is missing on this machine.
 *
 * <p>In: the installation, the environment and the kernel. Out: a line per check, with the Debian
 * package or the command that helps where something is missing.
 *
 * <p>Invariant: a check that could not be made counts as failed.
 */
@NullMarked
package org.popcorn.driver.doctor;

import org.jspecify.annotations.NullMarked;
