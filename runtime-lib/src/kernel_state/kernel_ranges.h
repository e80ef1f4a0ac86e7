/*
 * Attributes that the kernel keeps for ranges of memory and that an exec would lose; a part of kernel_state.h. The
 * arena's book is locked.
 */
#ifndef PC_KERNEL_RANGES_H
#define PC_KERNEL_RANGES_H

#include "kernel_state/kernel_state.h"

/* Whether any range has any attribute, as far as is known. */
int pc_ranges_any(void);

/* No range has this attribute any more. */
void pc_ranges_clear(enum pc_range_kind kind);

/* Whether a madvise makes or ends an attribute. */
int pc_ranges_advice(long advice);

/* After a call about memory that has succeeded, with its result; others are passed over. */
void pc_ranges_note(const struct pc_call *call, long result);

#endif
