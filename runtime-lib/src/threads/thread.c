#include "threads/thread.h"

#include "kernel/raw.h"
#include "state/process.h"

long pc_thread_clear_tid(long address)
{
	if (!__pc_thread_state.machine_stack && !__pc_thread_state.borrows_memory)
		pc_self->clear_tid_address = (uint64_t)address;
	return pc_raw1(PC_SYS_set_tid_address, address);
}

int pc_thread_holds(void)
{
	/* musl's list of threads stays locked until the kernel has seen the last of a thread. */
	const volatile int *list_lock = (const volatile int *)pc_self->clear_tid_address;

	return __pc_thread_state.machine_stack || pc_self->holds[PC_HOLD_THREAD] || (list_lock && *list_lock);
}

/* For libc/src/thread/pthread_getattr_np.c. */
void __pc_main_data_stack(uint64_t *low, uint64_t *end)
{
	*low = pc_self->data_stack_mapped;
	*end = PC_DATA_STACK_TOP;
}
