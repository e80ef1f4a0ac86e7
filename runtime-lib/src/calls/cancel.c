/* Cancellation: where the interrupted thread continues; see libc/src/thread/pthread_cancel.c. */
#include <stdint.h>

#include "abi/kernel_signal.h"
#include "abi/interruptible.h"
#include "signals/signals.h"

/* <isa>/cancel.S: out of any code into __cancel(). */
extern const char pc_cancel_anywhere[];

int __pc_cancel_interrupted(void *context, int anyway)
{
	*pc_context_mask(context) |= PC_SIGNAL_BIT(PC_SIGCANCEL);
	if (!anyway)
		return pc_window_leave(context);
	*pc_context_pc(context) = (uint64_t)pc_cancel_anywhere;
	return 1;
}
