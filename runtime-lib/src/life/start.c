/* From the kernel's entry to the portable libc. */
#include "life/start.h"

#include "abi/stack_calls.h"
#include "kernel/exit_status.h"
#include "kernel/kernel.h"
#include "kernel/say.h"
#include "life/life.h"
#include "signals/signals.h"
#include "state/addresses.h"
#include "threads/thread.h"

/* Portable (libc/src/env): a native function here would be a frame that cannot hop. */
void __pc_start_program(long *block);

void pc_start(long *kernel_stack)
{
	long *block = pc_process_begin(kernel_stack);

	pc_thread_first(PC_DATA_STACK_TOP);
	pc_signal_inherit();
	if (!pc_signal_restore()) {
		pc_say("error: the kernel takes no signal handlers");
		pc_kernel_exit(PC_EXIT_NOT_STARTED);
	}
	pc_call_on_stack((void *)PC_MACHINE_STACK_TOP, __pc_start_program, block);
	__builtin_trap();
}
