/* From the kernel's entry to the portable libc. */
#include "native.h"
#include "process.h"
#include "signals.h"
#include "start.h"
#include "thread.h"

/* Portable (libc/src/env): a native function here would be a frame that cannot hop. */
void __pc_start_program(long *block);

/* auxv entries of which the portable machine has its own idea. */
enum {
	AT_NULL = 0,
	AT_IGNORE = 1,
	AT_PAGESZ = 6,
	AT_SYSINFO_EHDR = 33,
	AT_MINSIGSTKSZ = 51,
};

static void make_auxv_portable(long *block)
{
	long *entry = block + 1 + block[0] + 1;

	while (*entry)
		entry++;
	for (entry++; entry[0] != AT_NULL; entry += 2) {
		if (entry[0] == AT_PAGESZ || entry[0] == AT_MINSIGSTKSZ)
			entry[1] = PC_PAGE;
		if (entry[0] == AT_SYSINFO_EHDR)
			entry[0] = AT_IGNORE;
	}
}

void pc_start(long *kernel_stack)
{
	long *block = pc_process_begin(kernel_stack);

	make_auxv_portable(block);
	pc_thread_first(PC_DATA_STACK_TOP);
	pc_signal_restore();
	pc_call_on_stack((void *)PC_MACHINE_STACK_TOP, __pc_start_program, block);
	__builtin_trap();
}
