/*
 * POPCORN_MIGRATE: from the environment into pc_self->schedule.
 */
#ifndef PC_SCHEDULE_TEXT_H
#define PC_SCHEDULE_TEXT_H

#include <stdint.h>

#include "schedule/schedule.h"

/*
 * Takes over the schedule of an environment, planned from a point on. Ends the process with 125 and a message
 * if it is wrong. From point 0 on the environment must stay; later, what is needed of its text is copied into the
 * arena. 0 when there is no memory.
 */
int pc_schedule_begin(char *const *envp, uint64_t point);

/* Ends the program that cannot start: an item of this variable is wrong. */
_Noreturn void pc_schedule_wrong(const char *variable, const struct pc_schedule_error *error);

#endif
