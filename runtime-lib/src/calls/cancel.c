/* Cancellation: where the interrupted thread continues; see libc/src/thread/pthread_cancel.c. */
#include <stdint.h>

#include "abi/kernel_signal.h"
#include "signals/signals.h"

/* <isa>/cancel.S: the window, and the two ways out of the interrupted code into __cancel(). */
extern const char pc_cancel_window[], pc_cancel_window_end[], pc_cancel_call[], pc_cancel_anywhere[];

int __pc_cancel_interrupted(void *context, int anyway)
{
	uint64_t *pc = pc_context_pc(context);
	int in_window = *pc >= (uint64_t)pc_cancel_window && *pc < (uint64_t)pc_cancel_window_end;

	*pc_context_mask(context) |= PC_SIGNAL_BIT(PC_SIGCANCEL);
	if (in_window)
		*pc = (uint64_t)pc_cancel_call;
	else if (anyway)
		*pc = (uint64_t)pc_cancel_anywhere;
	return in_window || anyway;
}
