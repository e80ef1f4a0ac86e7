/*
 * The time of a blocking call: it goes on while the process is on its way, so a call that is made again waits for what is
 * left of it. Always in memory of ours: the program's says what it has said.
 */
#ifndef PC_TIME_LEFT_H
#define PC_TIME_LEFT_H

#include "abi/system_call.h"
#include "blocking/blocking_call.h"
#include "blocking/restart.h"

/* The call begins. */
void pc_time_begin(struct pc_blocking_call *blocking, const struct pc_restart *restart);

/* The arguments of an attempt: the program's in the first, then with what is left. */
void pc_time_prepare(
        struct pc_blocking_call *blocking, const struct pc_restart *restart, struct pc_call *call);

/* A signal of the program's has ended it: the program is told how much of its sleep was left. -EINTR, or -EFAULT. */
long pc_time_told(const struct pc_blocking_call *blocking, const struct pc_restart *restart);

#endif
