/* Leaving at a migration point, whoever wants it: for another ISA, or into an image file. */
#ifndef PC_LEAVE_H
#define PC_LEAVE_H

#include <stdint.h>

#include "frames/registers.h"
#include "state/put_off.h"

struct pc_blocking_call;

/* Where a thread stands. */
struct pc_place {
	const struct pc_registers *caller; /* of the point */
	struct pc_blocking_call *blocking; /* the call in which it is, or 0 */
};

/* What holds off every hop, as far as it costs nothing to look at. */
enum pc_put_off pc_leave_held(void);

/* Returns if there is no hop, and then why. */
enum pc_put_off pc_leave_for(uint32_t isa, const struct pc_place *place);

/* The same; with go_on, PC_PUT_OFF_NONE when the image has been written, else the process ends then. */
enum pc_put_off pc_leave_into(const char *file, int go_on, const struct pc_place *place);

/*
 * How many points on what has been put off is tried again: one where that is cheap, else more and more; tries counts the
 * others.
 */
uint64_t pc_leave_retry_gap(enum pc_put_off reason, uint64_t *tries);

#endif
