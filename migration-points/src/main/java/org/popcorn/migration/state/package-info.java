/**
 * Deopt state: how live values become the operands of a call site. What enters: values of any
 * first-class type; what leaves: parts of at most 64 bits, and the way back. Both directions are in
 * one class, because each must be the other's inverse.
 */
@NullMarked
package org.popcorn.migration.state;

import org.jspecify.annotations.NullMarked;
