/* From the kernel's entry to the portable libc. */
#include "native.h"
#include "process.h"
#include "signals.h"
#include "start.h"
#include "thread.h"

/* Portable (libc/src/env): a native function here would be a frame that cannot hop. */
void __pc_start_program(long *block);

void pc_start(long *kernel_stack)
{
	long *block = pc_process_begin(kernel_stack);

	pc_thread_first(PC_DATA_STACK_TOP);
	pc_signal_inherit();
	pc_signal_restore();
	pc_call_on_stack((void *)PC_MACHINE_STACK_TOP, __pc_start_program, block);
	__builtin_trap();
}
