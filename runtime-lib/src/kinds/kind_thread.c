/*
 * The main thread: its thread pointer, its rounding mode and floating-point flags, and the word that the kernel clears at its
 * end.
 */
#include "kernel/kernel.h"
#include "kinds/kinds.h"
#include "state/process.h"
#include "threads/float_state.h"
#include "threads/thread.h"

static int save_thread(struct pc_travel *travel)
{
	(void)travel;
	__pc_thread_state.float_state = __pc_float_state();
	return 1;
}

static void undo_thread(struct pc_travel *travel)
{
	(void)travel;
	__pc_thread_state.float_state = 0;
}

static int load_thread(struct pc_travel *travel)
{
	(void)travel;
	pc_set_thread_pointer(pc_self->thread_pointer);
	__pc_set_float_state((uint32_t)__pc_thread_state.float_state);
	__pc_thread_state.float_state = 0;
	/* It cannot fail. */
	if (pc_self->clear_tid_address != 0)
		pc_kernel_clear_tid(pc_self->clear_tid_address);
	return 1;
}

const struct pc_kind pc_kind_thread = {
        .in = PC_HANDOVER | PC_IMAGE_FILE,
        .save = save_thread,
        .undo = undo_thread,
        .load = load_thread,
};
