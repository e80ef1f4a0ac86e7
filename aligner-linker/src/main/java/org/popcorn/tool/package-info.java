/**
 * Programs that run as children: LLVM's tools, which may stop when they like without taking us
 * along.
 *
 * <p>In: command lines. Out: exit statuses and messages, or a {@link org.popcorn.tool.ToolFailure}.
 *
 * <p>Invariants: messages go through pipes, so that a full disk does not lose them.
 */
@NullMarked
package org.popcorn.tool;

import org.jspecify.annotations.NullMarked;
