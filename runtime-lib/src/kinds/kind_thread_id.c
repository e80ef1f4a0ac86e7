/* The id of the main thread: in another process it has another one, by which libc's locks know who holds them. */
#include "abi/stack_calls.h"
#include "kernel/kernel.h"
#include "kinds/kinds.h"
#include "state/addresses.h"

/* Portable, libc/src/thread: the locks that the main thread holds learn its new id. */
void __pc_thread_renamed(long id);

static int save_thread_id(struct pc_travel *travel)
{
	travel->state.thread = (uint64_t)pc_kernel_thread();
	return 1;
}

static int load_thread_id(struct pc_travel *travel)
{
	long id = pc_kernel_thread();

	if (travel->state.thread != (uint64_t)id)
		pc_call_on_stack((void *)PC_MACHINE_STACK_TOP, __pc_thread_renamed, (void *)id);
	return 1;
}

const struct pc_kind pc_kind_thread_id = {
        .in = PC_IMAGE_FILE, .save = save_thread_id, .load = load_thread_id};
