/*
 * A system call that a signal handler of ours keeps from being made, or takes the thread out of. Also for <isa>/interruptible.S.
 *
 * From the window's begin to its end the kernel has not begun with the call, or has put it off: what a handler decides
 * there takes effect. At its end there is a result, which must not be lost.
 */
#ifndef PC_INTERRUPTIBLE_H
#define PC_INTERRUPTIBLE_H

/* Not made: no error number is that large. */
#define PC_NOT_MADE -9999

/* In struct pc_call. */
#define PC_CALL_NUMBER 8
#define PC_CALL_ARGUMENTS 16

#ifndef __ASSEMBLER__

#include <stddef.h>
#include <stdint.h>

#include "abi/kernel_signal.h"
#include "abi/system_call.h"

_Static_assert(offsetof(struct pc_call, number) == PC_CALL_NUMBER, "<isa>/interruptible.S");
_Static_assert(offsetof(struct pc_call, argument) == PC_CALL_ARGUMENTS, "<isa>/interruptible.S");

/* <isa>/interruptible.S: the call of the kernel of this ISA; PC_NOT_MADE when one of the two is not 0 before it begins. */
long pc_interruptible_call(const struct pc_call *call, volatile int *cancel, volatile int *knocked);

/* In it: the window, and the way out of it, with PC_NOT_MADE. */
extern const char pc_window[], pc_window_end[], pc_window_out[];

/* Of a context that the kernel gives to a handler: whether the thread is in the window; then it leaves it. */
static inline int pc_window_leave(void *context)
{
	uint64_t *pc = pc_context_pc(context);

	if (*pc - (uint64_t)pc_window >= (uint64_t)(pc_window_end - pc_window))
		return 0;
	*pc = (uint64_t)pc_window_out;
	return 1;
}

#endif
#endif
