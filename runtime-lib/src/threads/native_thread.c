#include "threads/native_thread.h"

#include "state/addresses.h"
#include "threads/thread.h"

struct pc_native_thread *pc_native_thread(void)
{
	/* The alternate stack lies below the machine stack. */
	uint64_t stack = __pc_thread_state.machine_stack;

	return (struct pc_native_thread *)(stack != 0 ? stack : PC_SIGNAL_STACK);
}
