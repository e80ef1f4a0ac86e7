/*
 * Migration points: what instrumented code calls when __pc_poll_flag is not 0.
 */
#ifndef PC_POINT_H
#define PC_POINT_H

#include <stdint.h>

#include "frames/registers.h"

struct pc_blocking_call;

/* <isa>/point.S: asks pc_point_due; when a hop is due, saves the callee-saved registers and calls
 * pc_point_hop. */
void __pc_migration_point(void);

/* Takes over what the schedule has planned: after the start, a hop, a plan given up. */
void pc_point_arm(void);

/* The hop to the ISA that runs now has been made: counted. */
void pc_point_arrived(void);

/* The hop to this ISA has been made in vain, the process is back: counted, and not tried again. */
void pc_point_refused(uint32_t isa);

/* Counts one point; non-zero when a hop or a probe is due at it. */
int pc_point_due(void);

/* Probes the point and tries to hop, whatever is due; returns when there is no hop or it is put off. */
void pc_point_hop(const struct pc_registers *caller);

/* The same in a blocking call, before it or while it waits. */
void pc_point_in_call(const struct pc_registers *caller, struct pc_blocking_call *blocking);

#endif
