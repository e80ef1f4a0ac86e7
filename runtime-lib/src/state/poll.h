/* What polls look at. */
#ifndef PC_STATE_POLL_H
#define PC_STATE_POLL_H

#include "state/process.h"

/* Non-zero: polls call the migration point. */
extern int __pc_poll_flag;

/* The next poll calls the migration point, whatever is due. */
static inline void pc_poll_call(void)
{
	/* In this order: a signal handler's point between the two may clear the flag, and ours is asked for again. */
	__pc_poll_flag = 1;
	pc_self->wanted = 0;
}

#endif
