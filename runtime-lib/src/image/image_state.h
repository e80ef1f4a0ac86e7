/*
 * The state chunk of an image file: what the kernel keeps of the process and, at a hop, simply goes on keeping
 * (docs/state-across-a-hop.md). A field is filled and read by the file of its kind, in kinds/.
 */
#ifndef PC_IMAGE_STATE_H
#define PC_IMAGE_STATE_H

#include <stdint.h>

#include "facts/sizes.h"
#include "kernel/paths.h"
#include "state/clocks.h"

#define PC_TIMERS 3 /* ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF */

/* struct itimerval: interval and value, each seconds and microseconds. */
struct pc_timer {
	int64_t interval[2], value[2];
};

/* Of fixed layout. */
struct pc_image_state {
	uint64_t thread; /* id of the main thread, by which libc's locks know it */
	uint64_t mode_mask;
	struct pc_timer timers[PC_TIMERS];
	int64_t clocks[PC_CLOCKS]; /* as the program saw them */
	char executable[PC_PATH];  /* of the program, without .<isa> */
	char folder[PC_PATH];      /* in which it worked */
};

_Static_assert(sizeof(struct pc_image_state) == PC_SIZE_IMAGE_STATE_PATHS + 2 * PC_PATH,
        "sizes.def, docs/image-format.md");

#endif
