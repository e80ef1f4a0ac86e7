/* What struct pc_process has of the kernel's state; see kernel_state/kernel_state.h. */
#ifndef PC_STATE_KERNEL_STATE_H
#define PC_STATE_KERNEL_STATE_H

#include <stdint.h>

#include "portable/extents.h"

/* Attributes of ranges of memory. */
enum pc_range_kind {
	PC_RANGE_LOCKED,     /* mlock */
	PC_RANGE_NOT_FORKED, /* MADV_DONTFORK */
	PC_RANGE_WIPED,      /* MADV_WIPEONFORK */
	PC_RANGE_GUARDED,    /* MADV_GUARD_INSTALL */
	PC_RANGE_NOT_DUMPED, /* MADV_DONTDUMP */
	PC_RANGE_PROTECTED,  /* static data and stacks that are not readable and writable */
	PC_RANGE_KINDS,
};

#define PC_RANGES 16

/* In units of PC_SMALLEST_PAGE. */
struct pc_ranges {
	uint64_t count;
	uint64_t lost; /* not 0: there were too many to tell when the last one is gone */
	struct pc_extent table[PC_RANGES + PC_EXTENTS_SPARE];
};

/* What is counted; those before PC_STATE_SEGMENTS hold hops off as kernel state, and a forked child has none of them. */
enum pc_state {
	PC_STATE_TIMERS,     /* timer_create */
	PC_STATE_CONTEXTS,   /* io_setup */
	PC_STATE_ALL_LOCKED, /* mlockall */
	PC_STATE_FOR_LIFE,   /* what nothing ends but the process */
	PC_STATE_SEGMENTS,   /* shmat: shared mappings */
	PC_STATE_BARRIERS,   /* membarrier's registrations, which are made again after a hop */
	PC_STATES,
};

/* Moves with the process as bytes. */
struct pc_kernel_state {
	uint64_t count[PC_STATES];
	struct pc_ranges ranges[PC_RANGE_KINDS];
	uint64_t held, held_shared; /* what of this is among the process's holds */
};

#endif
