/*
 * POPCORN_PROBE: what is live at each migration point, as a line of hashes. The same program with the same
 * input writes the same lines on each ISA, alone and with hops; `popcorn compare` names the first that
 * differs. The lines are specified in docs/probe.md.
 */
#ifndef PC_PROBE_H
#define PC_PROBE_H

#include <stdint.h>

#include "frames/registers.h"
#include "schedule/schedule.h"
#include "state/probe.h"

/*
 * Reads POPCORN_PROBE_POINTS: from:N, to:N, every:N, values, memory, joined by commas; 0 is the empty list.
 * 1, or 0 with error filled in.
 */
int pc_probe_parse(struct pc_probe *probe, const char *text, struct pc_schedule_error *error);

/* Plans the first point, writes the line that names the program, and makes the program's random bytes the
 * same in each run. Nothing without a file. */
void pc_probe_begin(const char *path);

/* At a point that is due: writes its lines and plans the next. Nothing but the plan while there is more than
 * one thread, or in a task that borrows its parent's memory. */
void pc_probe_point(const struct pc_registers *caller);

#endif
